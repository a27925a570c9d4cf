import { beforeAll, describe, expect, test } from 'vitest';
import { clientsWorld } from '../testing/clients-world.ts';
import { refused, told } from '../testing/desk-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import type { Saved } from './wire.ts';

const world = clientsWorld(testDatabase());
let company: string;
let other: string;
beforeAll(async () => {
  company = await world.enter({ name: 'Visayas Freight' });
  other = await world.enter({ name: 'Davao Fruit' });
});

const at = (path: string, of = company) => `/api/v1/companies/${of}/${path}`;
const site = {
  name: 'Head office',
  place: 'Cebu City',
  zone: 'Asia/Manila',
  address: 'Osmeña Boulevard',
  room: 'Guard',
};
const server = {
  name: 'VF-DB-01',
  site: null,
  address: 'db.vf.internal',
  components: ['Database'],
  hostKey: '',
  power: 'UPS',
};
const tool = { system: 'Portal', url: 'https://portal.vf.example/forgot', askFirst: '' };
const add = (path: string, body: object, of = company) => told<Saved>(world.of('ops').post(at(path, of), body));

describe('sites', () => {
  test('are added, changed in the state that was seen, and removed', async () => {
    const { id } = await add('sites', site);
    const change = (body: object) => world.of('lead').send('PUT', at(`sites/${id}`), body);
    expect(await told(change({ ...site, version: 1, room: 'Reception' }))).toEqual({ id, version: 2 });
    expect(await refused(change({ ...site, version: 1 }))).toEqual([409, 'changed-meanwhile']);
    expect((await world.look(company)).sites).toEqual([{ ...site, id, version: 2, room: 'Reception' }]);
    await told(world.of('lead').send('DELETE', at(`sites/${id}`)));
    expect((await world.look(company)).sites).toEqual([]);
    expect(await refused(change({ ...site, version: 2 }))).toEqual([404, 'not-found']);
  });

  test('have names of their own at one company; a name of one that was removed is free', async () => {
    const { id } = await add('sites', { ...site, name: 'Depot' });
    const again = () => world.of('ops').post(at('sites'), { ...site, name: 'DEPOT' });
    expect(await refused(again())).toEqual([409, 'clients/name-taken']);
    await add('sites', { ...site, name: 'Depot' }, other);
    await told(world.of('ops').send('DELETE', at(`sites/${id}`)));
    expect((await again()).status).toBe(200);
  });

  test('where something stands stay until it is moved', async () => {
    const { id } = await add('sites', { ...site, name: 'Warehouse' });
    await add('servers', { ...server, name: 'VF-WH-01', site: id });
    const remove = () => world.of('ops').send('DELETE', at(`sites/${id}`));
    const answer = await remove();
    expect([answer.status, await answer.json()]).toMatchObject([
      409,
      { code: 'clients/site-in-use', detail: 'Warehouse still has VF-WH-01.' },
    ]);
    expect((await world.look(company)).sites.map((it) => it.name)).toContain('Warehouse');
  });

  test('C01 of another company are not there, whatever company the address names', async () => {
    const { id } = await add('sites', { ...site, name: 'Foreign' }, other);
    const put = world.of('ops').send('PUT', at(`sites/${id}`), { ...site, version: 1 });
    expect(await refused(put)).toEqual([404, 'not-found']);
    expect(await refused(world.of('ops').send('DELETE', at(`sites/${id}`)))).toEqual([404, 'not-found']);
    const use = world.of('ops').post(at('servers'), { ...server, name: 'VF-X', site: id });
    expect(await refused(use)).toEqual([422, 'clients/unknown-site']);
  });

  test.each([
    ['no id', 'x'],
    ['the id of nothing', '01990000-0000-7000-8000-000000000001'],
  ])('that %s names are missing', async (_, id) => {
    expect(await refused(world.of('ops').send('DELETE', at(`sites/${id}`)))).toEqual([404, 'not-found']);
  });
});

describe('servers', () => {
  test('run components of the service stack, in its words', async () => {
    const { id } = await add('servers', { ...server, components: ['database', 'MONITOR AGENT'] });
    const there = (await world.look(company)).servers.find((it) => it.id === id);
    expect(there).toMatchObject({ components: ['Database', 'Monitor agent'], site: null, power: 'UPS' });
    const answer = await world.of('t2').post(at('servers'), { ...server, name: 'VF-2', components: ['Mainframe'] });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      code: 'clients/unknown-component',
      remedy: expect.stringContaining('Database, Replica'),
    });
  });

  test('are entered by Tier 2 and above, not by Tier 1', async () => {
    expect(await refused(world.of('t1').post(at('servers'), { ...server, name: 'VF-3' }))).toEqual([
      403,
      'not-allowed',
    ]);
    expect((await world.of('t2').post(at('servers'), { ...server, name: 'VF-3' })).status).toBe(200);
  });
});

describe('reset links', () => {
  test('stand once for each system, and Tier 1 enters them', async () => {
    await told(world.of('t1').post(at('reset-tools'), tool));
    expect(await refused(world.of('t1').post(at('reset-tools'), { ...tool, system: 'PORTAL' }))).toEqual([
      409,
      'clients/system-taken',
    ]);
    expect((await world.look(company)).resetTools).toMatchObject([tool]);
    expect(await refused(world.of('qa').post(at('reset-tools'), { ...tool, system: 'VPN' }))).toEqual([
      403,
      'not-allowed',
    ]);
  });

  test.each([
    'http://portal.vf.example/forgot',
    'javascript:alert(1)',
    'https://user:secret@portal.vf.example/',
    'https://192.0.2.1/forgot',
    'portal.vf.example/forgot',
  ])('do not lead to %s', async (url) => {
    expect(await refused(world.of('ops').post(at('reset-tools'), { ...tool, system: 'Mail', url }))).toEqual([
      400,
      'invalid',
    ]);
  });
});

test('two who add the same site at the same moment make one', async () => {
  const both = await Promise.all([1, 2].map(() => world.of('ops').post(at('sites'), { ...site, name: 'Twin' })));
  expect(both.map((it) => it.status).sort()).toEqual([200, 409]);
});
