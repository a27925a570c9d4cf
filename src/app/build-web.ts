import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../kit/refusal.ts';

const SOURCES = [
  'src/**/*.{ts,tsx,css,svg}',
  'content/**/*',
  'index.html',
  'public/**/*',
  'vite.config.ts',
  'package-lock.json',
];
const TESTS = /\.test\.tsx?$/;

/** Builds the screens with Vite when they are missing or older than their sources. Does nothing where there are none. */
export async function buildWeb(root: string, progress: (line: string) => void): Promise<void> {
  if (!existsSync(join(root, 'vite.config.ts'))) return;
  const wanted = sourcesHash(root);
  const stamp = join(root, 'dist', '.sources');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  progress('Building the screens (only when their sources changed) …');
  const fresh = join(root, '.hub', `dist-${process.pid}`);
  await viteBuild(root, fresh, wanted);
}

/** One hash over every file that the screens may be made of. */
export function sourcesHash(root: string): string {
  const hash = createHash('sha256');
  const files = SOURCES.flatMap((pattern) => globSync(pattern, { cwd: root, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !TESTS.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** Builds aside and swaps, so that a build that is killed half-way is never served. */
async function viteBuild(root: string, fresh: string, stamp: string): Promise<void> {
  const { build } = await import('vite');
  const configFile = join(root, 'vite.config.ts');
  const dist = join(root, 'dist');
  try {
    // Under another value the JSX is compiled for debugging, which the production React does not run.
    process.env.NODE_ENV = 'production';
    for (const part of ['client', 'server'] as const) {
      await build({
        root,
        configFile,
        configLoader: 'native',
        logLevel: 'silent',
        build: { outDir: join(fresh, part), emptyOutDir: true, ssr: part === 'server' },
      });
    }
    writeFileSync(join(fresh, '.sources'), stamp);
    rmSync(dist, { recursive: true, force: true });
    renameSync(fresh, dist);
  } catch (error) {
    throw asRefusal(error as NodeJS.ErrnoException, root);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function asRefusal(error: NodeJS.ErrnoException, root: string): Error {
  if (error.code === 'ENOSPC') {
    return refusal(error, 'The disk became full while the screens were built.', 'Free some space and start again.');
  }
  if (error.code !== 'EACCES' && error.code !== 'EPERM' && error.code !== 'EROFS') return error;
  return refusal(
    error,
    `The screens could not be written to ${join(root, 'dist')}: this user may not write there.`,
    'Start the hub once as the owner of its folder, which builds them, or give the folder to this user.',
  );
}

const refusal = (cause: Error, message: string, remedy: string) =>
  new Refusal({ code: 'build-web', status: 503, message, remedy, cause });
