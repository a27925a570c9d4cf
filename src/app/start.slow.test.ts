import { spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../testing/running-hub.ts';
import { tempDataDir } from '../testing/temp-data-dir.ts';

const isRoot = process.getuid?.() === 0;
const cli = fileURLToPath(new URL('./cli.ts', import.meta.url));
const data = tempDataDir();
afterAll(() => data.remove());

/** From this port on everybody may listen; containers often allow all. */
function firstFreePort(): number {
  const file = '/proc/sys/net/ipv4/ip_unprivileged_port_start';
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 1024;
}

const readiness = async ({ url }: RunningHub) => (await fetch(`${url}/readyz`)).json();
const ready = { status: 'ready', checks: { database: 'ok' } };

/** Runs `hub start` to its end, for starts that are refused. */
async function refused(args: string[], options: { env?: NodeJS.ProcessEnv; uid?: number; gid?: number } = {}) {
  const child = spawn(process.execPath, [cli, 'start', ...args], {
    ...options,
    env: { ...process.env, ...options.env },
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, said };
}

test('a start ends with one line, the address, and SIGTERM ends it cleanly', async () => {
  const hub = await startHub({ dataDir: data.path });
  expect(await readiness(hub)).toEqual(ready);
  expect(await hub.stop()).toBe(0);
  const lines = hub
    .said()
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('{'));
  expect(lines).toEqual([
    expect.stringMatching(/^No account exists yet/),
    expect.stringMatching(/^LeanTech Hub is ready: http:\/\/127\.0\.0\.1:\d+\/set-up#[\w-]{43}$/),
  ]);
});

test('a running request is answered while the hub goes down', async () => {
  const hub = await startHub({ dataDir: data.path });
  const { port } = new URL(hub.url);
  const socket = connect(Number(port), '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk));
  socket.write('GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n');
  await new Promise((resolve) => setTimeout(resolve, 100));
  const stopped = hub.stop();
  await new Promise((resolve) => setTimeout(resolve, 200));
  socket.write('Connection: close\r\n\r\n');
  expect(await stopped).toBe(0);
  expect(answer).toContain('HTTP/1.1 200');
});

test('killed with everything it started, it starts again and is the same desk', async () => {
  const first = await startHub({ dataDir: data.path });
  const desk = await deskOf(first);
  first.child.kill('SIGKILL');
  const again = await startHub({ dataDir: data.path });
  expect(await readiness(again)).toEqual(ready);
  expect(await deskOf(again)).toBe(desk);
  await again.stop();
});

/** The desk's id, as the database has it. */
async function deskOf({ dataDir }: RunningHub): Promise<string> {
  const { embeddedState } = await import('../kit/db/embedded/state.ts');
  const { embeddedAddress } = await import('../kit/db/address.ts');
  const { openDatabase } = await import('../kit/db/pools.ts');
  const { deskId } = await import('../kit/db/process-register.ts');
  const state = embeddedState(dataDir);
  if (state.kind !== 'running') throw new Error(`the database is ${state.kind}`);
  const database = openDatabase(embeddedAddress(state.socketDir, state.secrets));
  return deskId(database.app).finally(() => database.close());
}

test('two starts at the same moment on one data folder both come up, and share it', async () => {
  const fresh = tempDataDir();
  const [one, two] = await Promise.all([startHub({ dataDir: fresh.path }), startHub({ dataDir: fresh.path })]);
  expect(await Promise.all([readiness(one), readiness(two)])).toEqual([ready, ready]);
  expect(await one.stop()).toBe(0);
  expect(await readiness(two)).toEqual(ready);
  expect(await two.stop()).toBe(0);
  fresh.remove();
});

describe('a start that cannot be is told in one sentence with what to do, exit code 1, no stack', () => {
  const told = (sentence: RegExp) => ({
    code: 1,
    said: expect.stringMatching(new RegExp(`^hub start: ${sentence.source}[\\s\\S]*\\nWhat to do: \\S`)),
  });

  test('the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const result = await refused(['--port', String(port), '--data-dir', data.path]);
    expect(result).toEqual(told(/Port \d+ on 127\.0\.0\.1 is in use/));
    expect(result.said).not.toMatch(/^\s+at /m);
    other.close();
  });

  test('the database of DATABASE_URL does not answer', async () => {
    const result = await refused(['--port', '0'], {
      env: { DATABASE_URL: 'postgres://hub_owner:hunter2@127.0.0.1:1/hub' },
    });
    expect(result).toEqual(told(/PostgreSQL at 127\.0\.0\.1:1\/hub cannot be reached/));
    expect(result.said).not.toContain('hunter2');
  });

  test.runIf(isRoot)('an ordinary user may not write the data folder', async () => {
    const result = await refused(['--port', '0', '--data-dir', '/var/lib/leantech-hub-test'], {
      uid: 65534,
      gid: 65534,
      env: { HOME: '/' },
    });
    expect(result).toEqual(
      told(/The data folder \/var\/lib\/leantech-hub-test cannot be used: this user may not write there/),
    );
    expect(existsSync('/var/lib/leantech-hub-test')).toBe(false);
  });

  test.runIf(isRoot && firstFreePort() > 81)('a port below 1024 is not for an ordinary user', async () => {
    const own = tempDataDir();
    const folder = join(own.path, 'data');
    mkdirSync(folder);
    chmodSync(own.path, 0o755);
    chownSync(folder, 65534, 65534);
    const result = await refused(['--port', '81', '--data-dir', folder], {
      uid: 65534,
      gid: 65534,
      env: { HOME: '/' },
    });
    own.remove();
    expect(result).toEqual(told(/This user may not listen on port 81/));
  });
});
