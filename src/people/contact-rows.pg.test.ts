import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';
import { asContact } from '../kit/db/as-contact.ts';
import { tellErrors } from '../kit/http/problem.ts';
import { silentLog } from '../kit/log.ts';
import { peopleWorld } from '../testing/people-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import { identify, type PeopleEnv } from './identify.ts';

const database = testDatabase();
const world = peopleWorld(database);
const [visayas, davao] = [randomUUID(), randomUUID()];

beforeAll(async () => {
  await world.add('Carla of Visayas', ['contact'], visayas);
  await world.add('Dino of Visayas', ['contact'], visayas);
  await world.add('Efren of Davao', ['contact'], davao);
  await world.add('Ana of the desk', ['admin']);
  const gone = await world.add('Gina who left Visayas', ['contact'], visayas);
  await database.owner.query('update people.person set deactivated_at = now() where id = $1', [gone.id]);
});

const names = (company: string) =>
  asContact(database.contact, company, async (client) => {
    const { rows } = await client.query<{ name: string }>('select name from people.person order by name');
    return rows.map((it) => it.name);
  });

describe('under the role of a contact', () => {
  test('C01 a raw query sees those of its own company, and neither the desk nor another company', async () => {
    expect(await names(visayas)).toEqual(['Carla of Visayas', 'Dino of Visayas']);
    expect(await names(davao)).toEqual(['Efren of Davao']);
    expect(await names(randomUUID())).toEqual([]);
  });

  test('without a company there is nothing, also right after another used the connection', async () => {
    await Promise.all(Array.from({ length: 12 }, () => names(visayas)));
    const { rows } = await database.contact.query('select name from people.person');
    expect(rows).toEqual([]);
  });

  test('only public columns can be asked for', async () => {
    const columns = 'email, zone, seen_at, deactivated_at, two_factor_enabled'.split(', ');
    for (const column of [...columns, '*'])
      await expect(database.contact.query(`select ${column} from people.person`)).rejects.toThrow('permission denied');
  });

  test('no other table of any module can be read at all', async () => {
    const { rows } = await database.owner.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const open: string[] = [];
    for (const { name } of rows) {
      const it = await database.contact.query(`select count(*) from ${name}`).catch(() => undefined);
      if (it) open.push(name);
    }
    expect(rows.length).toBeGreaterThan(20);
    expect(open.toSorted()).toEqual([
      'clients.company',
      'clients.contact',
      'clients.reset_tool',
      'clients.site',
      'people.person',
    ]);
  });

  test('nothing can be written, though the role were given the right by mistake', async () => {
    await database.owner.query('grant update on people.person to hub_contact');
    const write = (client: { query(sql: string): Promise<unknown> }) =>
      client.query("update people.person set name = 'Eve'");
    await expect(asContact(database.contact, visayas, write)).rejects.toThrow('read-only transaction');
    // Outside of it the policy is for reading only: not one row is found to be changed.
    expect(await database.contact.query("update people.person set name = 'Eve'")).toMatchObject({ rowCount: 0 });
    await database.owner.query('revoke update on people.person from hub_contact');
  });
});

test('C01 a route that forgets its where shows nothing foreign', async () => {
  const app = new Hono<PeopleEnv>();
  app.use(identify(world.people)).onError(tellErrors(silentLog));
  app.get('/colleagues', async (c) => {
    const company = c.get('actor')?.company ?? '';
    return c.json(
      await asContact(database.contact, company, async (it) => (await it.query('select name from people.person')).rows),
    );
  });
  const browser = await world.as('efren.of.davao@leantech.example');
  const answer = await app.request('http://localhost:7010/colleagues', { headers: { cookie: cookiesOf(browser) } });
  expect(await answer.json()).toEqual([{ name: 'Efren of Davao' }]);
  const desk = await world.as('ana.of.the.desk@leantech.example');
  const none = await app.request('http://localhost:7010/colleagues', { headers: { cookie: cookiesOf(desk) } });
  expect(await none.json()).toEqual([]);
});

const cookiesOf = ({ cookies }: { cookies: Map<string, string> }) =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
