import { beforeAll, describe, expect, test } from 'vitest';
import { clientsWorld } from '../testing/clients-world.ts';
import { refused, told } from '../testing/desk-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import type { NewContact } from './contact-contract.ts';
import type { Saved } from './wire.ts';

const database = testDatabase();
const world = clientsWorld(database);
let company: string;
let other: string;
beforeAll(async () => {
  company = await world.enter({ name: 'Visayas Freight' });
  other = await world.enter({ name: 'Davao Fruit' });
});

const at = (path = '', of = company) => `/api/v1/companies/${of}/contacts${path}`;
const carla: NewContact = {
  name: 'Carla Uy',
  position: 'Head of IT',
  roles: ['it officer', 'approver'],
  language: 'ceb',
  site: null,
  ways: [
    { kind: 'mail', value: 'Carla@VF.example', label: 'Work' },
    { kind: 'phone', value: '(032) 412 3456', extension: '12', label: 'Office' },
    { kind: 'phone', value: '0917 123 4567', label: 'Mobile' },
  ],
};
const add = (body: object, of = company) => told<Saved>(world.of('lead').post(at('', of), body));
const change = (id: string, body: object) => world.of('lead').send('PUT', at(`/${id}`), body);
const seen = async (id: string) => (await world.look(company)).contacts.find((it) => it.id === id);

describe('a contact', () => {
  test('has roles, a language, several numbers and addresses, the first of a kind first', async () => {
    const { id } = await add(carla);
    const registered = '2026-11-25T01:00:00.000Z';
    expect(await seen(id)).toEqual({
      ...carla,
      id,
      version: 1,
      access: 'none',
      ways: [
        { kind: 'mail', value: 'carla@vf.example', label: 'Work', registered },
        {
          kind: 'phone',
          value: '+63324123456',
          extension: '12',
          label: 'Office',
          registered,
          shown: '+63 32 412 3456',
        },
        { kind: 'phone', value: '+639171234567', label: 'Mobile', registered, shown: '+63 917 123 4567' },
      ],
    });
  });

  test('keeps since when a number is on record when another is added, since a caller is checked against it', async () => {
    const { id } = await add({ ...carla, name: 'Dino Go', ways: [carla.ways[2]] });
    world.clock.advance('PT1H');
    const mail = { kind: 'mail', value: 'dino@vf.example', label: '' };
    await told(change(id, { ...carla, name: 'Dino Go', ways: [mail, carla.ways[2]], version: 1 }));
    expect((await seen(id))!.ways.map((it) => [it.kind, it.registered])).toEqual([
      ['mail', '2026-11-25T02:00:00.000Z'],
      ['phone', '2026-11-25T01:00:00.000Z'],
    ]);
  });

  test.each([
    [
      'a number that is none',
      { ways: [{ kind: 'phone', value: 'call me', label: '' }] },
      [422, 'clients/no-phone-number'],
    ],
    ['an address that is none', { ways: [{ kind: 'mail', value: 'carla', label: '' }] }, [400, 'invalid']],
    ['a role that is none', { roles: ['boss'] }, [400, 'invalid']],
    ['a site of nobody', { site: '01990000-0000-7000-8000-000000000001' }, [422, 'clients/unknown-site']],
  ])('is not entered with %s', async (_, wrong, expected) => {
    expect(await refused(world.of('lead').post(at(), { ...carla, ...wrong }))).toEqual(expected);
  });

  test('C01 of another company is not there', async () => {
    const { id } = await add({ ...carla, name: 'Foreign' }, other);
    expect(await refused(change(id, { ...carla, version: 1 }))).toEqual([404, 'not-found']);
    expect(await refused(world.of('lead').send('DELETE', at(`/${id}`)))).toEqual([404, 'not-found']);
    expect(await refused(world.of('lead').post(at(`/${id}/access`)))).toEqual([404, 'not-found']);
  });

  test('that somebody else changed meanwhile is not overwritten', async () => {
    const { id } = await add({ ...carla, name: 'Two Tabs' });
    await told(change(id, { ...carla, name: 'Two Tabs', position: 'First', version: 1 }));
    expect(await refused(change(id, { ...carla, name: 'Two Tabs', position: 'Second', version: 1 }))).toEqual([
      409,
      'changed-meanwhile',
    ]);
    expect((await seen(id))!.position).toBe('First');
  });
});

test('whatever is done to a contact is in the trail of the company, by the id of the contact', async () => {
  const { id } = await add({
    ...carla,
    name: 'Traced',
    ways: [{ kind: 'mail', value: 'traced@vf.example', label: '' }],
  });
  const lead = world.of('lead');
  await told(lead.post(at(`/${id}/access`)));
  await told(lead.send('DELETE', at(`/${id}/access`)));
  await told(change(id, { ...carla, name: 'Traced', version: 1 }));
  await told(lead.send('DELETE', at(`/${id}`)));
  const { rows } = await database.app.query<{ act: string; of: string }>(
    `select act, detail ->> 'company' as of from people.audit
      where object_kind = 'company' and object_id = $1 and detail ->> 'contact' = $2 order by act`,
    [company, id],
  );
  const acts = ['access-ended', 'added', 'changed', 'invited', 'removed'];
  expect(rows).toEqual(acts.map((it) => ({ act: `contact.${it}`, of: 'Visayas Freight' })));
});

describe('a contact who may sign in', () => {
  const me = async (browser: { get(path: string): Promise<Response> }) => (await browser.get('/api/v1/me')).status;

  test('is out at the next request after being removed, and cannot come back', async () => {
    const { id, browser } = await world.contact(company, { name: 'Removed Soon' });
    expect(await me(browser)).toBe(200);
    expect((await seen(id))!.access).toBe('active');
    await told(world.of('lead').send('DELETE', at(`/${id}`)));
    expect(await me(browser)).toBe(401);
  });

  test('is out when the access is ended, and stays a contact who can be invited again', async () => {
    const { id, browser } = await world.contact(company, { name: 'Back Again' });
    await told(world.of('lead').send('DELETE', at(`/${id}/access`)));
    expect([await me(browser), (await seen(id))!.access]).toEqual([401, 'none']);
    await told(world.of('lead').post(at(`/${id}/access`)));
    expect((await seen(id))!.access).toBe('active');
  });

  test('is signed out when another mail address comes first: whoever reads that one signs in from now on', async () => {
    const { id, browser } = await world.contact(company, { name: 'Other Mail' });
    const { ways: _, registered: __, access: ___, ...now } = { ...(await seen(id))!, registered: '' };
    const ways = [{ kind: 'mail', value: 'new@vf.example', label: '' }];
    const { id: ____, ...body } = now;
    await told(change(id, { ...body, ways }));
    expect(await me(browser)).toBe(401);
    const { rows } = await database.app.query("select email from people.person where name = 'Other Mail'");
    expect(rows).toEqual([{ email: 'new@vf.example' }]);
  });

  test('needs an address, which nobody else signs in with', async () => {
    const { id } = await add({ ...carla, name: 'No Mail', ways: [carla.ways[2]] });
    expect(await refused(world.of('lead').post(at(`/${id}/access`)))).toEqual([422, 'clients/no-address']);
    const ways = [{ kind: 'mail', value: 'somebody.ops@leantech.example', label: '' }];
    const { id: taken } = await add({ ...carla, name: 'Taken Mail', ways });
    expect((await world.of('lead').post(at(`/${taken}/access`))).status).toBe(409);
  });
});
