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
  expect(look.removed).toBe(good.length);
  const answers = { look: JSON.stringify(look), done: JSON.stringify(done) };
  expect(await sweep(all, { database: database.owner, texts: answers })).toEqual([]);
});
