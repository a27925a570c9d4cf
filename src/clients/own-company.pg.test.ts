import { beforeAll, describe, expect, test } from 'vitest';
import { asContact } from '../kit/db/as-contact.ts';
import type { Browser } from '../testing/browser.ts';
import { clientsWorld } from '../testing/clients-world.ts';
import { refused, told } from '../testing/desk-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import type { OwnCompany } from './own-company-contract.ts';

const database = testDatabase();
const world = clientsWorld(database);
let visayas: string;
let officer: { id: string; browser: Browser };
let staff: { id: string; browser: Browser };
let foreigner: { id: string; browser: Browser };
beforeAll(async () => {
  visayas = await world.enter({ name: 'Visayas Freight', about: 'Hurts most: the manifest at 05:00' });
  const davao = await world.enter({ name: 'Davao Fruit' });
  officer = await world.contact(visayas, { name: 'Carla Uy', roles: ['it officer'] });
  staff = await world.contact(visayas, { name: 'Dino Go' });
  foreigner = await world.contact(davao, { name: 'Efren Lim', roles: ['it officer'] });
  const tool = { system: 'Portal', url: 'https://portal.vf.example/forgot', askFirst: '' };
  await told(world.of('ops').post(`/api/v1/companies/${visayas}/reset-tools`, tool));
});

const own = (browser: Browser) => told<OwnCompany>(browser.get('/api/v1/own-company'));
const someone = { name: 'New Hire', position: '', roles: [], language: null, site: null, ways: [] };

describe('a contact', () => {
  test('sees their own company with its people and reset links, and nothing that the desk notes of it', async () => {
    const seen = await own(staff.browser);
    expect(seen).toMatchObject({ name: 'Visayas Freight', mine: staff.id });
    expect(seen.contacts.map((it) => it.name)).toEqual(['Carla Uy', 'Dino Go']);
    expect(seen.resetTools.map((it) => it.system)).toEqual(['Portal']);
    expect(JSON.stringify(seen)).not.toMatch(/Hurts|Davao|Efren|client\.example/);
  });

  test('C01 of another company sees that one alone', async () => {
    expect((await own(foreigner.browser)).contacts.map((it) => it.name)).toEqual(['Efren Lim']);
  });

  test('C02 nobody at the desk has a company of their own', async () => {
    for (const role of ['t1', 'ops', 'admin'] as const)
      expect(await refused(world.of(role).get('/api/v1/own-company'))).toEqual([403, 'not-allowed']);
  });
});

describe('the IT officer', () => {
  const post = (browser: Browser, body: object) => browser.post('/api/v1/own-company/contacts', body);
  const remove = (browser: Browser, id: string) => browser.send('DELETE', `/api/v1/own-company/contacts/${id}`);

  test('adds and removes people of the company at once', async () => {
    const { id } = await told<{ id: string }>(post(officer.browser, someone));
    expect((await own(staff.browser)).contacts.map((it) => it.name)).toContain('New Hire');
    expect((await remove(officer.browser, id)).status).toBe(204);
    expect((await own(staff.browser)).contacts.map((it) => it.name)).not.toContain('New Hire');
  });

  test('is the only one who does: staff of the company are refused', async () => {
    expect(await refused(post(staff.browser, someone))).toEqual([403, 'clients/not-the-it-officer']);
    expect(await refused(remove(staff.browser, officer.id))).toEqual([403, 'clients/not-the-it-officer']);
  });

  test('C01 of another company cannot change or remove people here, and does not learn that they are there', async () => {
    const change = { ...someone, version: 1 };
    const put = (id: string) => foreigner.browser.send('PUT', `/api/v1/own-company/contacts/${id}`, change);
    const random = '01990000-0000-7000-8000-000000000001';
    const [theirs, nobody] = [await put(staff.id), await put(random)];
    expect([theirs.status, await theirs.text()]).toEqual([404, await nobody.text()]);
    expect(await refused(remove(foreigner.browser, staff.id))).toEqual([404, 'not-found']);
    expect((await own(staff.browser)).contacts).toHaveLength(2);
  });

  test('C10 who is none any more is refused at the next request', async () => {
    const deputy = await world.contact(visayas, { name: 'Deputy Soon Gone', roles: ['deputy'] });
    const { id } = await told<{ id: string }>(post(deputy.browser, { ...someone, name: 'Second Hire' }));
    const { ways, access: _, id: __, ...now } = (await world.look(visayas)).contacts.find((it) => it.id === deputy.id)!;
    const body = { ...now, roles: [], ways: ways.map(({ kind, value, label }) => ({ kind, value, label })) };
    await told(world.of('lead').send('PUT', `/api/v1/companies/${visayas}/contacts/${deputy.id}`, body));
    expect(await refused(remove(deputy.browser, id))).toEqual([403, 'clients/not-the-it-officer']);
  });
});

describe('C01 under the login of contacts', () => {
  const count = (sql: string, company: string) =>
    asContact(database.contact, company, async (it) => (await it.query<{ n: number }>(sql)).rows[0]!.n);

  test.each(['company', 'contact', 'site', 'reset_tool'])(
    'a statement without a where finds of clients.%s only what is theirs',
    async (table) => {
      const { rows } = await database.owner.query<{ n: number }>(
        `select count(*) as n from clients.${table} where ${table === 'company' ? 'id' : 'company'} = $1`,
        [visayas],
      );
      expect(await count(`select count(*) as n from clients.${table}`, visayas)).toBe(rows[0]!.n);
      expect(await count(`select count(*) as n from clients.${table}`, '01990000-0000-7000-8000-000000000001')).toBe(0);
    },
  );

  test.each(['about', 'maintenance', 'number', 'version'])(
    'the column %s of a company cannot be read',
    async (column) => {
      await expect(count(`select count(${column}) as n from clients.company`, visayas)).rejects.toThrow(
        'permission denied',
      );
    },
  );

  test.each(['server', 'regime', 'contact_way', 'phrase', 'set_up_mark', 'company_words'])(
    'clients.%s cannot be read at all',
    async (table) => {
      await expect(count(`select count(*) as n from clients.${table}`, visayas)).rejects.toThrow('permission denied');
    },
  );
});
