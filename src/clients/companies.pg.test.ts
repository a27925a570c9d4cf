import { describe, expect, test } from 'vitest';
import { clientsWorld } from '../testing/clients-world.ts';
import { refused, told } from '../testing/desk-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import type { CompanyList } from './company-contract.ts';
import type { HistoryPage } from './history-contract.ts';

const database = testDatabase();
const world = clientsWorld(database);
const list = (query = '') => told<CompanyList>(world.of('t1').get(`/api/v1/companies${query}`));
const change = (id: string, body: object) => world.of('lead').send('PATCH', `/api/v1/companies/${id}`, body);

describe('a client company', () => {
  test('is entered with what is usual where nothing is said, and keeps its slug when it is renamed', async () => {
    const id = await world.enter({ name: 'Visayas Freight, Inc.' });
    expect(await world.look(id)).toMatchObject({
      slug: 'visayas-freight-inc',
      zone: 'Asia/Manila',
      language: 'en',
      state: 'set-up',
      version: 1,
      contacts: [],
      phrase: null,
    });
    expect(await told(change(id, { version: 1, name: 'Visayas Logistics' }))).toEqual({ id, version: 2 });
    expect(await world.look(id)).toMatchObject({ name: 'Visayas Logistics', slug: 'visayas-freight-inc', version: 2 });
  });

  test('has a name and a number of its own, whatever the case of their letters', async () => {
    await world.enter({ name: 'Davao Fruit', number: 'C-17' });
    const again = (body: object) => refused(world.of('ops').post('/api/v1/companies', body));
    expect(await again({ name: 'DAVAO fruit' })).toEqual([409, 'clients/name-taken']);
    expect(await again({ name: 'Davao Fruits', number: 'c-17' })).toEqual([409, 'clients/number-taken']);
    const id = await world.enter({ name: 'Davao-Fruit' });
    expect((await world.look(id)).slug).toBe('davao-fruit-2');
  });

  test('that somebody else changed meanwhile is not overwritten', async () => {
    const id = await world.enter({ name: 'Two Tabs' });
    await told(change(id, { version: 1, place: 'Cebu City' }));
    expect(await refused(change(id, { version: 1, place: 'Iloilo City' }))).toEqual([409, 'changed-meanwhile']);
    expect((await world.look(id)).place).toBe('Cebu City');
  });

  test('that two change at the same moment takes one of them', async () => {
    const id = await world.enter({ name: 'Same Moment' });
    const answers = await Promise.all(['Cebu City', 'Iloilo City'].map((place) => change(id, { version: 1, place })));
    expect(answers.map((it) => it.status).sort()).toEqual([200, 409]);
  });

  test.each([
    ['a name that is empty', { name: ' ' }],
    ['a zone that is none', { name: 'x', zone: 'Manila' }],
    ['a language that is none of ours', { name: 'x', language: 'es' }],
    ['a color in words', { name: 'x', color: 'green' }],
    ['a date that is none', { name: 'x', supportedFrom: '2026-02-30' }],
    ['a name that turns the direction of text', { name: 'abc\u202ecba' }],
    ['a name with a NUL', { name: 'a\u0000b' }],
    ['what it does not have', { name: 'x', isAdmin: true }],
  ])('is not entered with %s', async (_, body) => {
    expect(await refused(world.of('ops').post('/api/v1/companies', body))).toEqual([400, 'invalid']);
  });

  test('begins and ends by the calendar of its own zone', async () => {
    // In the world of the tests it is 09:00 on 25 November in Manila, and still the 24th in Honolulu.
    const at = async (zone: string, dates: object) =>
      (await world.look(await world.enter({ name: `${zone} ${JSON.stringify(dates)}`, zone, ...dates }))).state;
    expect(await at('Asia/Manila', { supportedFrom: '2026-11-25' })).toBe('supported');
    expect(await at('Pacific/Honolulu', { supportedFrom: '2026-11-25' })).toBe('set-up');
    expect(await at('Asia/Manila', { supportedFrom: '2020-01-01', endedOn: '2026-11-25' })).toBe('supported');
    expect(await at('Asia/Manila', { supportedFrom: '2020-01-01', endedOn: '2026-11-24' })).toBe('ended');
    expect(await at('Pacific/Honolulu', { supportedFrom: '2020-01-01', endedOn: '2026-11-24' })).toBe('supported');
  });

  test('is entered by leads and operations, not by engineers, and no contact learns that it is there', async () => {
    const id = await world.enter({ name: 'Guarded' });
    const other = await world.contact(await world.enter({ name: 'Another' }), { name: 'Efren Another' });
    expect(await refused(world.of('t1').post('/api/v1/companies', { name: 'Mine' }))).toEqual([403, 'not-allowed']);
    expect(await refused(world.of('t1').send('PATCH', `/api/v1/companies/${id}`, { version: 1 }))).toEqual([
      403,
      'not-allowed',
    ]);
    expect(await refused(other.browser.get(`/api/v1/companies/${id}`))).toEqual([404, 'not-found']);
    expect(await refused(other.browser.get('/api/v1/companies'))).toEqual([403, 'not-allowed']);
    expect(await refused(world.browser().get(`/api/v1/companies/${id}`))).toEqual([401, 'sign-in-first']);
  });
});

describe('the list', () => {
  test('finds by parts of names without accents, by number, place and people', async () => {
    const id = await world.enter({ name: 'Peñafrancia Foods', number: 'PF-900', place: 'Naga City' });
    await world.contact(id, {
      name: 'Señora Búsqueda',
      ways: [
        { kind: 'mail', value: 'Find.Me@pf.example', label: '' },
        { kind: 'phone', value: '0917 555 0199', label: '' },
      ],
    });
    for (const q of [
      'penafrancia',
      'FOODS pena',
      'pf-900',
      'naga',
      'busqueda',
      'find.me@pf',
      '0917 555 0199',
      '+639175550199',
    ])
      expect(
        (await list(`?q=${encodeURIComponent(q)}`)).companies.map((it) => it.name),
        q,
      ).toEqual(['Peñafrancia Foods']);
    expect((await list('?q=%25')).companies, 'a sign of LIKE').toEqual([]);
  });

  test('forgets a contact who was removed', async () => {
    const id = await world.enter({ name: 'Forgetful' });
    const { id: contact } = await world.contact(id, { name: 'Gone Tomorrow' });
    await world.of('ops').send('DELETE', `/api/v1/companies/${id}/contacts/${contact}`);
    expect((await list('?q=gone%20tomorrow')).total).toBe(0);
  });

  test('shows who is under a regime only where it was established', async () => {
    const id = await world.enter({ name: 'Regulated Clinic' });
    const put = (body: object) => world.of('lead').send('PUT', `/api/v1/companies/${id}/regimes`, body);
    expect((await world.look(id)).regimes.map((it) => it.applies)).toEqual([null, null, null, null]);
    await put({ regime: 'HIPAA', applies: true });
    await put({ regime: 'GDPR', applies: false });
    expect((await list('?regime=HIPAA')).companies.map((it) => it.name)).toEqual(['Regulated Clinic']);
    expect((await list('?regime=GDPR')).total).toBe(0);
    expect((await world.look(id)).regimes.slice(0, 2)).toMatchObject([
      { regime: 'GDPR', applies: false, by: 'Somebody lead' },
      { regime: 'HIPAA', applies: true, at: '2026-11-25T01:00:00.000Z' },
    ]);
    await put({ regime: 'HIPAA', applies: null });
    expect((await list('?regime=HIPAA')).total).toBe(0);
  });

  test('comes in pages that miss nobody and show nobody twice', async () => {
    for (let number = 0; number < 60; number++) await world.enter({ name: `Paged ${String(number).padStart(2, '0')}` });
    const first = await list('?q=paged');
    const second = await list(`?q=paged&after=${first.next}`);
    expect([first.total, first.companies.length, second.companies.length, second.next]).toEqual([60, 50, 10, null]);
    expect(new Set([...first.companies, ...second.companies].map((it) => it.id)).size).toBe(60);
  });
});

test('who changed what of a company is on record, and shows no name in the trail that could not be erased', async () => {
  const id = await world.enter({ name: 'Recorded' });
  await told(change(id, { version: 1, place: 'Baguio City', language: 'fil' }));
  const { id: contact } = await world.contact(id, { name: 'Ana of Record' });
  const { entries } = await told<HistoryPage>(world.of('t1').get(`/api/v1/companies/${id}/history`));
  expect(entries.map((it) => [it.by, it.act, it.what])).toEqual([
    ['Somebody ops', 'contact.invited', 'Ana of Record'],
    ['Somebody ops', 'contact.added', 'Ana of Record'],
    ['Somebody lead', 'company.changed', 'place, language'],
    ['Somebody ops', 'company.made', ''],
  ]);
  const { rows } = await database.app.query<{ detail: string }>(
    `select detail::text as detail from people.audit where object_id = $1`,
    [id],
  );
  expect(rows.some((it) => it.detail.includes(contact))).toBe(true);
  expect(rows.some((it) => it.detail.includes('Ana of Record'))).toBe(false);
});
