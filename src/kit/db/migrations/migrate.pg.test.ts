import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../testing/test-database.ts';
import { lineAt, type Migration } from './files.ts';
import { migrate } from './migrate.ts';

const database = testDatabase({ empty: true });
const config = () => database.address.as('owner');

beforeEach(async () => {
  await database.owner.query('drop schema if exists kit cascade; drop schema if exists t cascade');
});

function file(name: string, sql: string): Migration {
  return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
}

const first = file('0001_first.sql', 'create schema t; create table t.a (x int); insert into t.a values (1);');
const second = file('0002_second.sql', 'insert into t.a values (2);');

async function values(): Promise<number[]> {
  const { rows } = await database.owner.query<{ x: number }>('select x from t.a order by x');
  return rows.map(({ x }) => x);
}

test('files run once, in order; a second run finds nothing to do', async () => {
  expect(await migrate(config(), [first])).toEqual(['0001_first.sql']);
  expect(await migrate(config(), [first, second])).toEqual(['0002_second.sql']);
  expect(await migrate(config(), [first, second])).toEqual([]);
  expect(await values()).toEqual([1, 2]);
});

test('first runs at the same moment: each file runs once, both callers find it done', async () => {
  const runs = await Promise.all([1, 2, 3].map(() => migrate(config(), [first, second])));
  expect(runs.flat().sort()).toEqual(['0001_first.sql', '0002_second.sql']);
  expect(await values()).toEqual([1, 2]);
});

test('a file that fails changes nothing, and the error names file and line', async () => {
  const broken = file('0002_broken.sql', 'insert into t.a values (2);\n-- ñ\nselect wrong from t.a;\n');
  await expect(migrate(config(), [first, broken])).rejects.toThrow(
    'migrations/0002_broken.sql:3: column "wrong" does not exist',
  );
  expect(await values()).toEqual([1]);
  expect(await migrate(config(), [first, second])).toEqual(['0002_second.sql']);
});

describe('refuses', () => {
  test('a file that was changed after it ran', async () => {
    await migrate(config(), [first]);
    await expect(migrate(config(), [file(first.name, `${first.sql} -- better`)])).rejects.toMatchObject({
      code: 'migration-changed',
    });
  });

  test('a database that a newer hub updated', async () => {
    await migrate(config(), [first, second]);
    await expect(migrate(config(), [first])).rejects.toMatchObject({ code: 'database-newer' });
  });

  test('to wait for ever for another process', async () => {
    const client = await database.owner.connect();
    await client.query('select pg_advisory_lock(7010155310)');
    await expect(migrate(config(), [first], { patienceMs: 250 })).rejects.toMatchObject({ code: 'migration-locked' });
    await client.query('select pg_advisory_unlock(7010155310)');
    client.release();
  });
});

test('killed half-way, a file leaves nothing behind, and the next start runs it whole', async () => {
  const slow = file('0002_slow.sql', 'insert into t.a values (2); select pg_sleep(1.5); insert into t.a values (3);');
  await migrate(config(), [first]);
  const child = spawn(process.execPath, [fileURLToPath(new URL('./samples/migrate-child.ts', import.meta.url))], {
    env: { ...process.env, MIGRATE: JSON.stringify({ config: config(), files: [first, slow] }) },
    stdio: 'ignore',
  });
  await untilSleeping();
  child.kill('SIGKILL');
  expect(await migrate(config(), [first, slow])).toEqual(['0002_slow.sql']);
  expect(await values()).toEqual([1, 2, 3]);
});

async function untilSleeping(): Promise<void> {
  const sql = "select from pg_stat_activity where query like '%pg_sleep(1.5)%' and wait_event = 'PgSleep'";
  while ((await database.owner.query(sql)).rowCount === 0) await sleep(20);
}

test('a position in characters becomes a line, whatever the letters', () => {
  expect([lineAt('a\nb', 1), lineAt('a\nb', 3), lineAt('😀ñ\nb', 4)]).toEqual([1, 2, 2]);
});
