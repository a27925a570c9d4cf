import { OpenAPIHono } from '@hono/zod-openapi';
import pg from 'pg';
import { clientsApi } from '../src/clients/api.ts';
import { systemClock } from '../src/kit/clock.ts';
import { startEmbedded } from '../src/kit/db/embedded/embedded-postgres.ts';
import { superuserConfig } from '../src/kit/db/embedded/ping.ts';
import { readMigrations } from '../src/kit/db/migrations/files.ts';
import { migrate } from '../src/kit/db/migrations/migrate.ts';
import { type Database, openDatabase } from '../src/kit/db/pools.ts';
import { OWNER, rolesSql } from '../src/kit/db/roles.ts';
import { silentLog } from '../src/kit/log.ts';
import { Secret } from '../src/kit/secret.ts';
import type { PeopleEnv } from '../src/people/identify.ts';
import { manyClients } from '../src/testing/many-clients.ts';
import { openAccess } from '../src/testing/open-access.ts';
import { TEST_PASSWORD, testAddress } from '../src/testing/pg/test-server.ts';
import { shipped } from '../src/testing/shipped.ts';
import { tempDataDir } from '../src/testing/temp-data-dir.ts';
import type { Row } from './row.ts';

const COMPANIES = 10_000;
const ROUNDS = 40;
const BAR = '15 ms; ratio at most 25';

/** What people ask of the list: the beginning and the depth of it, one letter, several, none, phones, accents, states, regimes. */
const QUESTIONS: Record<string, string[]> = {
  'first page': [''],
  'one letter': ['?q=a', '?q=z', '?q=7'],
  'three letters': ['?q=vis', '?q=pe%C3%B1', '?q=dav', '?q=ree'],
  'words of names, with accents': ['?q=penafrancia%20foods', '?q=Pe%C3%B1afrancia%2042', '?q=visayas%20company%20999'],
  'a phone number': ['?q=0917%20100%204321', '?q=%2B639171000777', '?q=09179999999'],
  'a mail address': ['?q=p2.4711@c4711.example', '?q=c900.example'],
  'what nobody has': ['?q=qqqq', '?q=nothing%20of%20this'],
  'a state or a data regime': [
    '?state=supported',
    '?state=ended',
    '?regime=GDPR',
    '?state=set-up&regime=HIPAA',
    '?q=vis&state=supported',
  ],
};

/** The list, the search and the page of one company at 10,000 companies with 40,000 people, beside a route that reads one row. */
export async function run(): Promise<Row[]> {
  const { database, close } = await openServer();
  const app = appOn(database);
  const ask = async (path: string) => {
    const answer = await app.request(`http://localhost/api/v1${path}`);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  try {
    const took = await fill(app, database);
    const ids = await idsOf(database);
    const bare = await p95(() => ask('/bare'), ROUNDS * 3);
    const rows: Row[] = [];
    const measure = async (name: string, paths: readonly string[]) => {
      let at = 0;
      const value = await p95(() => ask(`/companies${paths[at++ % paths.length]}`), ROUNDS * paths.length);
      rows.push({
        name: `companies: ${name}`,
        value,
        unit: 'ms (p95)',
        ratio: round(value / bare),
        bar: BAR,
        note: noteOf(bare),
      });
    };
    for (const [name, paths] of Object.entries(QUESTIONS)) await measure(name, paths);
    await measure(
      'a deep page',
      ids.deep.map((it) => `?after=${it}`),
    );
    await measure(
      'one company',
      ids.some.map((it) => `/${it}`),
    );
    const note =
      'a file with a row for each of 40,000 people; read in a thread of its own, written 200 companies at a time';
    return [...rows, { name: 'import of 10,000 companies', value: round(took / 1000), unit: 's', bar: '60 s', note }];
  } finally {
    await close();
  }
}

const noteOf = (bare: number) =>
  `${COMPANIES} companies, 4 people, 2 sites and 2 servers each; a route that reads one row ${bare} ms (p95)`;

function appOn(database: Database): OpenAPIHono<PeopleEnv> {
  const app = new OpenAPIHono<PeopleEnv>();
  app.use(openAccess as never, async (c, next) => {
    c.set('actor', { kind: 'program', id: null, name: 'Bench' } as never);
    c.set('address', '127.0.0.1');
    await next();
  });
  app.get('/api/v1/bare', async (c) => {
    const { rows } = await database.app.query<{ id: string }>('select id, name from clients.company limit 1');
    return c.json(rows[0] ?? null);
  });
  const parts = { pool: database.app, contactPool: database.contact, clock: systemClock, log: silentLog };
  const inForce = () => ({ set: shipped.set, edition: { number: 1 } });
  const { signal: stopping } = new AbortController();
  return app.route('/api/v1', clientsApi({ ...parts, publicUrl: 'http://localhost', inForce, stopping } as never));
}

/** Companies, people and sites by the import itself; servers, which no file brings, beside it. */
async function fill(app: OpenAPIHono<PeopleEnv>, database: Database): Promise<number> {
  const started = performance.now();
  const headers = { 'content-type': 'text/csv' };
  const sent = { method: 'POST', headers, body: manyClients(COMPANIES) };
  const answer = await app.request('http://localhost/api/v1/companies/import', sent);
  const { id } = (await answer.json()) as { id: string };
  for (;;) {
    const { state, badRows } = (await (
      await app.request(`http://localhost/api/v1/companies/imports/${id}`)
    ).json()) as { state: string; badRows: number };
    if (state !== 'running' && (state !== 'done' || badRows > 0))
      throw new Error(`The import is ${state}, ${badRows} bad.`);
    if (state === 'done') break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const took = performance.now() - started;
  await database.app.query(
    `insert into clients.server (id, company, name, created_at)
     select gen_random_uuid(), c.id, 'SRV-' || it, now() from clients.company c, generate_series(1, 2) as it`,
  );
  return took;
}

async function idsOf({ app }: Database) {
  const { rows } = await app.query<{ id: string }>('select id from clients.company order by lower(name), id');
  const every = (start: number) => Array.from({ length: 10 }, (_, n) => rows[(start + n * 977) % rows.length]!.id);
  return { deep: every(5000), some: every(17) };
}

/** Milliseconds within which 95 of 100 are answered, after as many to warm up. */
async function p95(ask: () => Promise<Response>, times: number): Promise<number> {
  const took: number[] = [];
  for (let round = 0; round < times * 1.25; round++) {
    const started = performance.now();
    await (await ask()).text();
    if (round >= times * 0.25) took.push(performance.now() - started);
  }
  return round(took.sort((a, b) => a - b)[Math.floor(took.length * 0.95)]!);
}

async function openServer(): Promise<{ database: Database; close(): Promise<void> }> {
  const folder = tempDataDir();
  const own = await startEmbedded({ dataDir: folder.path });
  const server = { superuser: superuserConfig(own.socketDir, own.secrets.superuser), template: '' };
  const client = new pg.Client(server.superuser);
  await client.connect();
  await client.query(rolesSql(OWNER, new Secret(TEST_PASSWORD)));
  await client.query(`create database bench owner ${OWNER} encoding 'UTF8' template template0`);
  await client.end();
  const address = testAddress(server, 'bench');
  await migrate(address.as('owner'), readMigrations(new URL('../migrations', import.meta.url).pathname));
  const database = openDatabase(address);
  const close = async () => {
    await database.close();
    await own.stop();
    folder.remove();
  };
  return { database, close };
}

const round = (value: number) => Math.round(value * 100) / 100;
