import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { canaries } from './canaries.ts';
import { sweep } from './sweep.ts';
import { testDatabase } from './test-database.ts';

const all = canaries(11);
const database = testDatabase();
const server = inject('testServer');
let superuser: pg.Pool;

beforeAll(async () => {
  superuser = new pg.Pool({ ...server.superuser, ...named(database.address.as('owner')) });
  await database.owner.query('create table public.planted (line text, list text[], tree jsonb, bytes bytea)');
});
afterAll(() => superuser.end());

/** The test's own database, where the server is not given by an address. */
function named(owner: pg.ClientConfig): pg.ClientConfig {
  return owner.connectionString ? { connectionString: owner.connectionString } : { database: owner.database };
}

test('a database in which none was planted shows none', async () => {
  expect(await sweep(all, { database: superuser })).toEqual([]);
});

test.each([
  ['line', (value: string) => value],
  ['list', (value: string) => ['x', value]],
  ['tree', (value: string) => JSON.stringify({ deep: [{ value }] })],
  ['bytes', (value: string) => Buffer.from(value)],
])('one in a column "%s" is found', async (column, as) => {
  const canary = all[20]!;
  await database.owner.query(`insert into public.planted (${column}) values ($1)`, [as(canary.value)]);
  expect(await sweep(all, { database: superuser })).toEqual([{ kind: canary.kind, where: `public.planted.${column}` }]);
  await database.owner.query('delete from public.planted');
});

test('one that was deleted again is found in the files of the server: its pages and its write-ahead log', async (context) => {
  const { rows } = await superuser.query<{ folder: string }>("select current_setting('data_directory') as folder");
  if (server.superuser.connectionString) return context.skip();
  const canary = all[26]!;
  await database.owner.query('insert into public.planted (line) values ($1)', [canary.value]);
  await database.owner.query('delete from public.planted');
  const seen = await sweep([canary], { database: superuser, folders: [rows[0]!.folder] });
  expect(seen.some((it) => /\/base\//.test(it.where))).toBe(true);
  expect(seen.some((it) => /\/pg_wal\//.test(it.where))).toBe(true);
});
