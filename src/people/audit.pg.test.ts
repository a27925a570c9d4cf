import { beforeAll, describe, expect, test } from 'vitest';
import { databasePrint } from '../testing/database-print.ts';
import { peopleWorld, WORLD_PASSWORD } from '../testing/people-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import { audit } from './audit.ts';
import type { AuditPage } from './audit-contract.ts';

const database = testDatabase();
const world = peopleWorld(database);

beforeAll(async () => {
  await world.add('Ana Reyes', ['admin']);
  await world.add('Ben Cruz', ['t1']);
});

const asAna = () => world.as('ana.reyes@leantech.example');
async function trail(query = ''): Promise<AuditPage> {
  const answer = await (await asAna()).get(`/api/v1/audit${query}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as AuditPage;
}

describe('the audit trail says who did what to whom, when and from where', () => {
  test('an invitation, by the name of whoever invited and of whoever was', async () => {
    const browser = await asAna();
    const made = await browser.post('/api/v1/people', { name: 'Cy', email: 'cy@leantech.example', roles: ['t2'] });
    const { person } = (await made.json()) as { person: string };
    const { entries } = await trail('?act=person.invited');
    expect(entries).toMatchObject([
      {
        at: '2026-11-25T01:00:00Z',
        actor: { kind: 'person', name: 'Ana Reyes' },
        object: { kind: 'person', id: person, name: 'Cy' },
        detail: { roles: ['t2'] },
        address: expect.any(String),
      },
    ]);
  });

  test('a team and whoever was put into it, by name', async () => {
    const browser = await asAna();
    const team = (await (await browser.post('/api/v1/teams', { name: 'Night desk' })).json()) as { id: string };
    const ben = (await trail('?act=person.signed-in')).entries.at(-1)!;
    await browser.send('PUT', `/api/v1/teams/${team.id}/members/${ben.actor.id}`);
    const { entries } = await trail('?act=team.member-added');
    expect(entries).toMatchObject([{ object: { name: 'Night desk' }, detail: { person: ben.actor.name } }]);
    const shift = { days: [4], start: '08:00', end: '17:00', from: '2026-12-03' };
    const planned = await browser.post('/api/v1/rota', { person: ben.actor.id, team: team.id, ...shift });
    expect(planned.status).toBe(200);
    const { detail } = (await trail('?act=rota.added')).entries[0]!;
    expect(detail).toMatchObject({ person: ben.actor.name, team: 'Night desk', start: '08:00' });
  });

  test('every sign-in and every refused one; an address that nobody has is not kept, since people type passwords there', async () => {
    const browser = world.browser();
    await browser.post('/api/v1/sign-in/password', { email: 'ben.cruz@leantech.example', password: 'not-his' });
    await browser.post('/api/v1/sign-in/password', { email: 'my-password-42@leantech.example', password: 'x' });
    await world.as('ben.cruz@leantech.example');
    const refused = (await trail('?act=person.sign-in-refused')).entries;
    expect(refused.map((it) => it.object?.name ?? null)).toEqual([null, 'Ben Cruz']);
    expect((await trail('?act=person.signed-in')).entries.map((it) => it.actor.name)).toContain('Ben Cruz');
    const { rows } = await database.owner.query('select a::text as row from people.audit a');
    expect(JSON.stringify(rows)).not.toMatch(/my-password-42|not-his/);
    expect(JSON.stringify(rows)).not.toContain(WORLD_PASSWORD);
  });

  test('of one person: what they did and what was done to them', async () => {
    const all = (await trail()).entries;
    const ben = all.find((it) => it.actor.name === 'Ben Cruz')!.actor.id!;
    const { entries } = await trail(`?person=${ben}`);
    expect(new Set(entries.map((it) => it.act))).toEqual(new Set(['person.signed-in', 'person.sign-in-refused']));
  });
});

test('page after page nothing is told twice or left out, though new entries come meanwhile', async () => {
  const browser = await asAna();
  for (let n = 0; n < 120; n++)
    await audit(world.people.pool, { at: world.clock.now(), actor: 'operator', act: 'token.made', detail: { n } });
  const seen: unknown[] = [];
  let next: string | null | undefined;
  do {
    const answer = await browser.get(`/api/v1/audit?act=token.made${next ? `&before=${next}` : ''}`);
    const page = (await answer.json()) as AuditPage;
    seen.push(...page.entries.map((it) => it.detail.n));
    await audit(world.people.pool, {
      at: world.clock.now(),
      actor: 'operator',
      act: 'token.made',
      detail: { n: 'new' },
    });
    next = page.next;
  } while (next);
  const old = seen.filter((it) => it !== 'new').map(Number);
  expect(old.sort((a, b) => a - b)).toEqual(Array.from({ length: 120 }, (_, n) => n));
});

describe('nobody changes it', () => {
  test('not the program, not even the owner of its tables', async () => {
    const before = await databasePrint(database.owner);
    for (const sql of ['update people.audit set act = act', 'delete from people.audit', 'truncate people.audit']) {
      await expect(database.app.query(sql)).rejects.toThrow('permission denied');
      await expect(database.owner.query(sql)).rejects.toThrow('never changed');
    }
    expect(await databasePrint(database.owner)).toEqual(before);
  });
});

test('a question that it does not know is refused with what is wrong in it', async () => {
  const browser = await asAna();
  for (const query of ['?act=person.eaten', '?before=yesterday', '?limit=100000'])
    expect((await browser.get(`/api/v1/audit${query}`)).status).toBe(400);
});
