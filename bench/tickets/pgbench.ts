import { execFile } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type pg from 'pg';
import type { BenchHub } from './bench-hub.ts';
import { cpuOf } from './machine.ts';

const DEBIAN = '/usr/lib/postgresql';

/** Where pgbench lies: beside TEST_POSTGRES_BIN, or in Debian's newest PostgreSQL; nothing where there is none. */
export function findPgbench(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [process.env.TEST_POSTGRES_BIN, ...versions.map((it) => join(DEBIAN, it, 'bin'))];
  return folders.map((it) => it && join(it, 'pgbench')).find((it) => it && existsSync(it));
}

/** What pgbench came to. */
export interface Limit {
  perSecond: number;
  /** Processor time of PostgreSQL for each, in milliseconds. */
  cpu: number;
}

/** Writes the rows of one ticket that the API made, again and again under new ids, in one statement. */
export async function pgbench(program: string, hub: BenchHub, seconds: number): Promise<Limit> {
  const script = join(hub.dataDir, 'pgbench.sql');
  writeFileSync(script, await scriptFor(hub.database.app));
  const { host, password } = hub.server;
  const args = ['-n', '-M', 'prepared', '-c', '16', '-T', String(seconds + 1), '-P', '1', '-f', script];
  const to = ['-h', host, '-p', '5432', '-U', 'hub_app', 'hub'];
  const processes = { node: process.pid, postgres: hub.server.pid };
  const before = cpuOf(processes).postgres;
  const { stderr, stdout } = await promisify(execFile)(program, [...args, ...to], {
    env: { ...process.env, PGPASSWORD: password },
  });
  const [, ...tps] = [...stderr.matchAll(/, ([\d.]+) tps/g)].map((it) => Number(it[1]));
  const done = Number(/actually processed: (\d+)/.exec(stdout)?.[1]);
  const perSecond = tps.sort((a, b) => a - b)[Math.floor(tps.length / 2)]!;
  return { perSecond, cpu: (cpuOf(processes).postgres - before) / done };
}

/** New ids begin with the moment, as the hub's do. */
const NEW_ID = `(lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') ||
  substr(md5(random()::text), 1, 20))::uuid`;

/** What is new in each row, by its column. */
const NEW: Record<string, Record<string, string>> = {
  ticket: { id: 'given.id', number: 'given.number' },
  text: { id: NEW_ID, ticket: 'given.id' },
  event: { ticket: 'given.id', id: NEW_ID },
  attempt: { key: 'given.id::text' },
};

/** One ticket with three entries, two texts and one answer under its key, as it was recorded. */
async function scriptFor(pool: pg.Pool): Promise<string> {
  const last = '(select id from tickets.ticket where seq = 3 order by id desc limit 1)';
  const inserts = [
    ...(await insertsOf(pool, 'ticket', `id = ${last}`)),
    ...(await insertsOf(pool, 'text', `ticket = ${last}`)),
    ...(await insertsOf(pool, 'event', `ticket = ${last}`)),
    ...(await insertsOf(pool, 'attempt', `answer ->> 'id' = ${last}::text`)),
  ];
  const parts = inserts.map((it, n) => `w${n} as (${it})`);
  const given = `given as materialized (select ${NEW_ID} as id, nextval('tickets.number')::int as number)`;
  return `with ${[given, ...parts].join(',\n')}\nselect id from given;`.replaceAll('\n', ' ');
}

async function insertsOf(pool: pg.Pool, table: string, where: string): Promise<string[]> {
  const columns = await columnsOf(pool, table);
  const literals = columns.map((it) => NEW[table]![it] ?? `%${it}%`);
  const kept = columns.map((it) => `quote_nullable(${it}) as ${it}`);
  const { rows } = await pool.query<Record<string, string>>(`select ${kept} from tickets.${table} where ${where}`);
  const asWritten = (row: Record<string, string>) =>
    literals.map((it) => it.replace(/^%(\w+)%$/, (_, column) => row[column]!));
  return rows.map((row) => `insert into tickets.${table} (${columns}) select ${asWritten(row).join(', ')} from given`);
}

async function columnsOf(pool: pg.Pool, table: string): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select attname as name from pg_attribute
      where attrelid = ('tickets.' || $1)::regclass and attnum > 0 and not attisdropped and attname <> 'tx'`,
    [table],
  );
  return rows.map((it) => it.name);
}
