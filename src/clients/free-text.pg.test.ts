import { beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { canaries } from '../testing/canaries.ts';
import { clientsWorld } from '../testing/clients-world.ts';
import { refused, told } from '../testing/desk-world.ts';
import { importFile, lookAt } from '../testing/import-file.ts';
import { sweep } from '../testing/sweep.ts';
import { testDatabase } from '../testing/test-database.ts';
import type { Kept, Saved } from './wire.ts';

const database = testDatabase();
const world = clientsWorld(database);
let ops: Browser;
let company: string;
beforeAll(async () => {
  ops = world.of('ops');
  company = await world.enter({ name: 'Visayas Freight' });
});

const path = () => `/api/v1/companies/${company}`;
const MARK = '[password removed · KB-450 P1]';
const secret = 'the password is Manila2024!';
const kept = `the password is ${MARK}`;
const removedFrom = (field: string) => [{ field, class: 'password', document: 'KB-450', clause: 'P1' }];

describe('a secret is taken out of free text before it is stored, and the answer says so', () => {
  test('of a company that is entered, and of one that is changed', async () => {
    const entered = await told<Saved>(ops.send('POST', '/api/v1/companies', { name: 'Cebu Ceramics', about: secret }));
    expect(entered.removed).toEqual(removedFrom('about'));
    expect((await world.look(entered.id)).about).toBe(kept);
    const change = { version: 1, maintenance: secret, about: 'Makes pots' };
    const changed = await told<Saved>(ops.send('PATCH', `/api/v1/companies/${entered.id}`, change));
    expect(changed.removed).toEqual(removedFrom('maintenance'));
    expect(await world.look(entered.id)).toMatchObject({ maintenance: kept, about: 'Makes pots' });
  });

  test('of a contact', async () => {
    const contact = { name: 'Ana', position: secret, roles: [], language: null, site: null, ways: [] };
    const { id, version, removed } = await told<Saved>(ops.send('POST', `${path()}/contacts`, contact));
    expect(removed).toEqual(removedFrom('position'));
    const again = { ...contact, version, position: `Head of IT, ${secret}` };
    expect((await told<Saved>(ops.send('PUT', `${path()}/contacts/${id}`, again))).removed).toHaveLength(1);
    expect((await world.look(company)).contacts[0]!.position).toBe(`Head of IT, ${kept}`);
  });

  test.each([
    ['sites', 'room', { name: 'Pier 4', place: '', zone: 'Asia/Manila', address: '' }],
    ['servers', 'power', { name: 'VF-DB-01', site: null, address: '', components: [], hostKey: '' }],
    ['reset-tools', 'askFirst', { system: 'VPN', url: 'https://reset.example/vpn' }],
  ])('of %s', async (at, field, fields) => {
    const part = await told<Saved>(ops.send('POST', `${path()}/${at}`, { ...fields, [field]: secret }));
    expect(part.removed).toEqual(removedFrom(field));
    expect(JSON.stringify(await world.look(company))).toContain(kept);
    const change = { ...fields, version: part.version, [field]: `now ${secret}` };
    expect((await told<Saved>(ops.send('PUT', `${path()}/${at}/${part.id}`, change))).removed).toHaveLength(1);
  });

  test('of the evidence of a step', async () => {
    const answer = await told<Kept>(ops.send('PUT', `${path()}/set-up/U1`, { evidence: secret }));
    expect(answer.removed).toEqual(removedFrom('evidence'));
  });
});

describe('a secret in a name is refused at its field, and nothing is kept', () => {
  test.each([
    ['contacts', 'name', { name: secret, position: '', roles: [], language: null, site: null, ways: [] }],
    ['sites', 'name', { name: secret, place: '', zone: 'Asia/Manila', address: '', room: '' }],
    ['servers', 'hostKey', { name: 'A', site: null, address: '', components: [], hostKey: secret, power: '' }],
    ['reset-tools', 'url', { system: 'Mail', url: 'https://reset.example/?password=Manila2024!', askFirst: '' }],
  ])('of %s: %s', async (at, field, fields) => {
    const before = await world.look(company);
    const answer = await ops.send('POST', `${path()}/${at}`, fields);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      code: 'clients/secret-in-name',
      detail: expect.stringContaining(`(${field})`),
    });
    expect(await world.look(company)).toEqual(before);
  });

  test('of a company, entered or changed', async () => {
    const { version } = await world.look(company);
    for (const ask of [
      ops.send('POST', '/api/v1/companies', { name: secret }),
      ops.send('PATCH', path(), { version, number: '4111 1111 1111 1111' }),
    ])
      expect(await refused(ask)).toEqual([422, 'clients/secret-in-name']);
  });
});

describe('an import', () => {
  const file = [
    'Number,Name,About,Site,Site place,Zone',
    'R-1,Good One,"the password is Manila2024!, card 4111 1111 1111 1111",Pier,,',
    'R-2,Good Two,,Gate,the PIN is 4821,',
    'R-3,the password is Manila2024!,,,,',
    'R-4,Bad Zone,the password is Manila2024!,,,Mars',
  ].join('\n');
  const removedRows = [
    { line: 2, class: 'password', document: 'KB-450', clause: 'P1', count: 1 },
    { line: 2, class: 'card number', document: 'KB-450', clause: 'P2', count: 1 },
    ...[3, 4, 5].map((line) => ({ line, class: 'password', document: 'KB-450', clause: 'P1', count: 1 })),
  ];

  test('says in its look and in what came of it what was taken out of which row', async () => {
    expect(await lookAt(ops, file)).toMatchObject({ removed: 5, removedRows, badRows: 2 });
    const done = await importFile(ops, file);
    expect(done).toMatchObject({ removed: 5, badRows: 2, companies: { made: 2 } });
    expect(await told(ops.get(`/api/v1/companies/imports/${done.id}/removed`))).toEqual({ rows: removedRows });
  });

  test('leaves out a row with a secret in a name, and says why', async () => {
    const { bad } = await lookAt(ops, file);
    expect(bad.map((it) => [it.line, it.problems[0]!.reason])).toEqual([
      [4, expect.stringContaining('(name)')],
      [5, 'There is no such zone.'],
    ]);
  });

  test('keeps no secret of its headings or of the name of its file', async () => {
    const headless = 'Name,the password is Manila2024!\nNo Heading,x\n';
    const done = await importFile(ops, headless, '?unknown=leave-out&file=pw%20is%20Manila2024!.csv');
    expect(JSON.stringify(done)).not.toContain('Manila2024');
    const { rows } = await database.owner.query('select to_jsonb(i)::text as row from clients.import i');
    expect(JSON.stringify(rows)).not.toContain('Manila2024');
  });
});

test('text without a secret is kept as it is, and contact data and ids stay in a record that is for them', async () => {
  const about = 'Reset their password by the portal. TIN 123-456-789-000, hotline 0917 555 0142.';
  const answer = await told<Saved>(ops.send('POST', '/api/v1/companies', { name: 'Naga Timber', about }));
  expect(answer.removed).toBeUndefined();
  expect((await world.look(answer.id)).about).toBe(about);
});

test('a text that would be too long with the mark in it is refused, at its field', async () => {
  const about = `${'x'.repeat(1980)} PIN: 4821`;
  expect(await refused(ops.send('POST', '/api/v1/companies', { name: 'Too Long', about }))).toEqual([
    422,
    'clients/secret-in-text',
  ]);
});

test('of hundreds of secrets none is kept, whichever way they came: typed, imported, or in a row that was left out', async () => {
  const all = canaries(2026).filter((it) => ['password', 'card number', 'key or token'].includes(it.class));
  const quoted = (it: string) => `"${it.replaceAll('"', '""').replaceAll('\n', ' ')}"`;
  const third = Math.ceil(all.length / 3);
  for (const { text } of all.slice(0, 40)) {
    const { version } = await world.look(company);
    await told(ops.send('PATCH', path(), { version, about: text }));
  }
  const good = all.slice(0, third).map(({ text }, n) => `I-${n},Imported ${n},${quoted(text)},`);
  const bad = all.slice(third).map(({ text }, n) => `B-${n},Bad ${n},${quoted(text)},no date`);
  const file = ['Number,Name,About,Supported from', ...good, ...bad].join('\n');
  const done = await importFile(ops, file);
  expect(done).toMatchObject({ state: 'done', badRows: bad.length, companies: { made: good.length } });
  const look = await lookAt(ops, file);
  expect(look.removed).toBe(all.length);
  const answers = { look: JSON.stringify(look), done: JSON.stringify(done) };
  expect(await sweep(all, { database: database.owner, texts: answers })).toEqual([]);
});
