import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endOf, readAddress } from '../src/testing/running-hub.ts';

// What a newcomer does: a clone, and one command, with the Node and npm of the machine.

const root = fileURLToPath(new URL('..', import.meta.url));
const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;

/** PATH as it is outside of npm scripts, where node_modules/.bin comes first. */
const machinePath = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((folder) => !folder.endsWith('node_modules/.bin'))
  .join(delimiter);

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

interface Newcomer {
  clone: string;
  uid?: number;
  home: string;
}

/** A copy of the files that git knows or would take, in a folder of the newcomer's own. */
function clone(uid?: number): Newcomer {
  const home = mkdtempSync(join(tmpdir(), 'hub-clone-'));
  folders.push(home);
  const target = join(home, 'hub');
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const path of listed.split('\0').filter((name) => name && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    cpSync(join(root, path), join(target, path));
  }
  if (uid !== undefined) execFileSync('chown', ['-R', `${uid}:${uid}`, home]);
  chmodSync(home, 0o700);
  return { clone: target, home, uid };
}

function options({ clone: cwd, uid, home }: Newcomer) {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|NODE_|VITEST|TEST|DATA_DIR|PORT)/i.test(name),
  );
  const own = uid === undefined ? {} : { HOME: home };
  return { cwd, uid, gid: uid, env: { ...Object.fromEntries(inherited), PATH: machinePath, ...own } };
}

function run(who: Newcomer, program: string, args: readonly string[], cwd = who.clone) {
  const { status, stdout, stderr } = spawnSync(program, args, { ...options(who), cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}

async function start(who: Newcomer, ...args: string[]): Promise<{ url: string; said: string; child: ChildProcess }> {
  const child = spawn('npm', ['start', '--', '--port', '0', ...args], {
    ...options(who),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { address, said } = await readAddress(child);
  return { url: new URL(address).origin, said: said(), child };
}

async function answers(url: string): Promise<unknown> {
  return (await fetch(`${url}/readyz`)).json();
}

const ready = { status: 'ready', checks: { database: 'ok' } };

describe('as the user of this machine, in a folder closed to others', () => {
  let who: Newcomer;
  let dataDir: string[];
  beforeAll(() => {
    who = clone();
    // Under root the default, /var/lib, would touch a hub that lives here; its database's user must get in.
    dataDir = ['--data-dir', mkdtempSync(join(tmpdir(), 'hub-clone-data-'))];
    folders.push(dataDir[1]!);
    chmodSync(dataDir[1]!, 0o711);
  });

  test('`npm start` installs, starts and ends with the address', async () => {
    const { url, said, child } = await start(who, ...dataDir);
    expect(said).toContain('Installing the packages');
    expect(said.trimEnd()).toMatch(/LeanTech Hub is ready: \S+$/);
    expect(await answers(url)).toEqual(ready);
    expect(await endOf(child, 'SIGTERM')).not.toBe(1);
  });

  test('the second time it installs nothing', async () => {
    const { url, said, child } = await start(who, ...dataDir);
    expect(said).not.toContain('Installing');
    expect(await answers(url)).toEqual(ready);
    await endOf(child, 'SIGINT');
  });

  test('`npx hub` works, also from a subfolder, and keeps standard output for its answer', () => {
    const { status, stdout } = run(
      who,
      'npx',
      ['hub', 'doctor', '--json', '--port', '0', ...dataDir],
      join(who.clone, 'src', 'kit'),
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout).versions.node).toMatch(/^26\./);
  });

  test('an install that was killed half-way is repaired', async () => {
    rmSync(join(who.clone, 'node_modules', '.bin', 'node'));
    const hub = [process.execPath, ['bin/hub.js', '--version']] as const;
    const killed = spawn(...hub, { ...options(who), stdio: 'ignore', detached: true });
    await new Promise((resolve) => setTimeout(resolve, 2500));
    process.kill(-killed.pid!, 'SIGKILL');
    await endOf(killed);
    const { status, stdout, stderr } = run(who, ...hub);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
    expect(stderr).toContain('Installed in');
  });

  test('a lock file that does not fit is told, not shown as a stack', () => {
    const file = join(who.clone, 'package.json');
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, good.replace(/"hono": "[^"]+"/, '"hono": "4.0.0"'));
    rmSync(join(who.clone, 'node_modules', '.hub-installed'));
    const { status, stderr } = run(who, process.execPath, ['scripts/bootstrap.mjs']);
    writeFileSync(file, good);
    expect(status).toBe(1);
    expect(stderr).toContain('package.json and package-lock.json do not fit together.\nWhat to do: Restore both');
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe.runIf(isRoot)('as an ordinary user', () => {
  test('`npm start` installs and starts, with the data in the home folder', async () => {
    const who = clone(NOBODY);
    const { url, child } = await start(who);
    expect(await answers(url)).toEqual(ready);
    expect(existsSync(join(who.home, '.local', 'share', 'leantech-hub', 'postgres', 'data', 'PG_VERSION'))).toBe(true);
    await endOf(child, 'SIGTERM');
  });

  test('a clone that may not be written is told, with what to do', () => {
    const who = clone();
    chmodSync(who.home, 0o755);
    const { status, stderr } = run({ ...who, uid: NOBODY }, process.execPath, ['scripts/bootstrap.mjs']);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /The user "\w+" may not write in .*hub.*\nWhat to do: Clone the hub into a folder of your own/,
    );
  });
});
