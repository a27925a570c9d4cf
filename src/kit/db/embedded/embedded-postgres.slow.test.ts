import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { tempDataDir } from '../../../testing/temp-data-dir.ts';
import { type EmbeddedPostgres, startEmbedded } from './embedded-postgres.ts';
import { layoutOf } from './layout.ts';
import { superuserConfig } from './ping.ts';
import { processKey } from './process-info.ts';

const isRoot = process.getuid?.() === 0;
const holder = fileURLToPath(new URL('./samples/hold-server.ts', import.meta.url));
const dir = tempDataDir();
const layout = layoutOf(dir.path);
const children: ChildProcess[] = [];

beforeAll(() => inServer((client) => client.query('create table kept (n int)')));
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(async () => {
  await (await startEmbedded({ dataDir: dir.path })).stop();
  dir.remove();
});

/** Another process that holds the server, and the server's number. */
async function hold(): Promise<{ child: ChildProcess; serverPid: number }> {
  const child = spawn(process.execPath, [holder, dir.path], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  return { child, serverPid: Number(String(line).split(' ')[1]) };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'close');
}

async function inServer<T>(work: (client: pg.Client, server: EmbeddedPostgres) => Promise<T>): Promise<T> {
  const server = await startEmbedded({ dataDir: dir.path });
  try {
    return await query(server, (client) => work(client, server));
  } finally {
    await server.stop();
  }
}

async function query<T>(server: EmbeddedPostgres, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(superuserConfig(server.socketDir, server.secrets.superuser));
  client.on('error', () => {});
  await client.connect();
  return work(client).finally(() => client.end().catch(() => {}));
}

const keep = (n: number) => inServer((client) => client.query('insert into kept values ($1)', [n]));
const kept = () =>
  inServer(async (client) =>
    (await client.query<{ n: number }>('select n from kept order by n')).rows.map(({ n }) => n),
  );

describe('nobody else gets in', () => {
  test('the server listens on its socket only, in a folder that is closed to others', async () => {
    await inServer(async (client, { socketDir }) => {
      const { rows } = await client.query(
        "select current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync",
      );
      expect(rows).toEqual([{ addresses: '', fsync: 'on' }]);
      expect(statSync(socketDir).mode & 0o777).toBe(0o700);
      expect(statSync(layout.data).mode & 0o777).toBe(0o700);
      expect(statSync(layout.secrets).mode & 0o777).toBe(0o600);
    });
  });

  test('no one logs in without the password, and none lies about', async () => {
    await inServer(async (_, { socketDir }) => {
      const stranger = new pg.Client({ host: socketDir, user: 'hub_super', password: 'guess', database: 'postgres' });
      await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' });
    });
    expect(globSync('**/password*', { cwd: dir.path, exclude: ['postgres/programs-*'] })).toEqual([]);
  });

  test.runIf(isRoot)('under root the server runs as somebody else', async () => {
    await inServer(async (_, server) => {
      expect(statSync(`/proc/${server.pid()}`).uid).not.toBe(0);
    });
  });
});

test('the last process that uses the server stops it', async () => {
  const { child, serverPid } = await hold();
  await inServer(async (_, server) => expect(server.pid()).toBe(serverPid));
  expect(processKey(serverPid)).toBeDefined();
  child.kill('SIGTERM');
  await once(child, 'close');
  expect(processKey(serverPid)).toBeUndefined();
});

test('three starts at the same moment share one server', async () => {
  const all = await Promise.all([hold(), hold(), hold()]);
  expect(new Set(all.map(({ serverPid }) => serverPid)).size).toBe(1);
});

describe('after kill -9', () => {
  test('of the hub only, the next start joins the server that lives on, and stops it at its end', async () => {
    const { child, serverPid } = await hold();
    await kill(child);
    await inServer(async (_, server) => expect(server.pid()).toBe(serverPid));
    expect(processKey(serverPid)).toBeUndefined();
  });

  test('of everything, what was confirmed is there', async () => {
    await keep(1);
    const { child, serverPid } = await hold();
    await keep(2);
    process.kill(serverPid, 'SIGKILL');
    await kill(child);
    expect(await kept()).toEqual([1, 2]);
  });

  test("of everything, with the dead server's number given to another process", async () => {
    const { child, serverPid } = await hold();
    process.kill(serverPid, 'SIGKILL');
    await kill(child);
    const file = join(layout.data, 'postmaster.pid');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(process.pid)));
    expect(await kept()).toEqual([1, 2]);
  });

  test('of the server under a running hub, it comes back', async () => {
    const server = await startEmbedded({ dataDir: dir.path });
    const before = server.pid()!;
    process.kill(before, 'SIGKILL');
    await expect.poll(() => server.pid(), { timeout: 15_000 }).not.toBe(before);
    await expect
      .poll(
        () =>
          query(server, (client) => client.query('select 1')).then(
            () => 'up',
            () => 'down',
          ),
        { timeout: 15_000 },
      )
      .toBe('up');
    await server.stop();
  });

  test('of the server while one of its sessions is frozen, no second server starts beside it', async () => {
    const { child, serverPid } = await hold();
    const server = await startEmbedded({ dataDir: dir.path });
    const client = new pg.Client(superuserConfig(server.socketDir, server.secrets.superuser));
    client.on('error', () => {});
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    process.kill(rows[0]!.pid, 'SIGSTOP');
    process.kill(serverPid, 'SIGKILL');
    setTimeout(() => process.kill(rows[0]!.pid, 'SIGKILL'), 3500);
    const started = Date.now();
    await sleep(100);
    expect(await kept()).toEqual([1, 2]);
    expect(Date.now() - started).toBeGreaterThan(3000);
    await kill(child);
    await server.stop();
  });
});

test('a set-up that was killed half-way is made anew', async () => {
  const half = tempDataDir();
  const { data, folder } = layoutOf(half.path);
  mkdirSync(`${data}.new/base`, { recursive: true });
  mkdirSync(join(folder, 'programs-18.4.0-beta.17.new'), { recursive: true });
  chmodSync(folder, 0o711);
  const server = await startEmbedded({ dataDir: half.path });
  await server.stop();
  expect(existsSync(`${data}.new`)).toBe(false);
  half.remove();
});

describe('is refused, with what to do', () => {
  test('a cluster without its passwords', async () => {
    const lost = tempDataDir();
    await (await startEmbedded({ dataDir: lost.path })).stop();
    rmSync(layoutOf(lost.path).secrets);
    await expect(startEmbedded({ dataDir: lost.path })).rejects.toMatchObject({ code: 'secrets-lost' });
    writeFileSync(layoutOf(lost.path).secrets, '{"superuser":"other","owner":"other"}');
    await expect(startEmbedded({ dataDir: lost.path })).rejects.toMatchObject({ code: 'secrets-wrong' });
    lost.remove();
  });

  test('a cluster of another version', async () => {
    const file = join(layout.data, 'PG_VERSION');
    writeFileSync(file, '17\n');
    await expect(startEmbedded({ dataDir: dir.path })).rejects.toMatchObject({ code: 'database-version' });
    writeFileSync(file, '18\n');
  });

  test.runIf(isRoot)("a data folder that the server's user cannot reach", async () => {
    const closed = tempDataDir();
    chmodSync(closed.path, 0o700);
    await expect(startEmbedded({ dataDir: join(closed.path, 'data') })).rejects.toMatchObject({
      code: 'data-folder',
      remedy: expect.stringContaining(`chmod a+x ${closed.path}`),
    });
    closed.remove();
  });

  test('a data folder whose path holds a file', async () => {
    await expect(startEmbedded({ dataDir: join(layout.secrets, 'data') })).rejects.toMatchObject({
      code: 'data-folder',
    });
  });
});

test('a deep data folder keeps its socket where its path is short enough', async () => {
  const deep = tempDataDir();
  const dataDir = join(deep.path, 'a-long-name-'.repeat(6), 'b-long-name-'.repeat(4));
  const server = await startEmbedded({ dataDir });
  expect(server.socketDir.length).toBeLessThan(90);
  await query(server, (client) => client.query('select 1'));
  await server.stop();
  rmSync(server.socketDir, { recursive: true });
  deep.remove();
});
