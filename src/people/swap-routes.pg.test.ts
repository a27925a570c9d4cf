import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type DeskWorld, deskWorld, refused, told } from '../testing/desk-world.ts';
import { peopleWorld } from '../testing/people-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import type { Roster, Swap } from './desk-contract.ts';

// It is Wednesday 25 November 2026, 09:00 in Manila.
const database = testDatabase();
const world = peopleWorld(database);
let desk: DeskWorld;
let rota: string;
beforeAll(async () => {
  desk = await deskWorld(world);
  const dan = await world.add('Dan Go', ['t1']);
  await desk.ops.browser.send('PUT', `/api/v1/teams/${desk.team}/members/${dan.id}`);
  Object.assign(desk, { cora: { ...dan, browser: await world.as(dan.email) } });
  const day = { days: [1, 2, 3, 4, 5], start: '08:00', end: '16:00', from: '2026-11-25' };
  const row = { ...day, person: desk.ana.id, team: desk.team };
  rota = (await told<{ id: string }>(desk.lead.browser.post('/api/v1/rota', row))).id;
});
beforeEach(() => database.owner.query('delete from people.swap'));

type Name = 'ana' | 'ben' | 'cora' | 'lead';
const ask = (by: Name, to: Name, date = '2026-11-26') =>
  desk[by].browser.post('/api/v1/swaps', { rota, date, to: desk[to].id });
const asked = async (by: Name, to: Name, date?: string) => (await told<{ id: string }>(ask(by, to, date))).id;
const answer = (by: Name, id: string, word = 'accepted') =>
  desk[by].browser.post(`/api/v1/swaps/${id}/answer`, { answer: word });
const withdraw = (by: Name, id: string) => desk[by].browser.post(`/api/v1/swaps/${id}/withdraw`);
const holders = async () => {
  const { shifts } = await told<Roster>(desk.ana.browser.get('/api/v1/shifts?from=2026-11-26&until=2026-11-27'));
  return shifts.map((it) => Object.entries(desk).find(([, who]) => who.id === it.person)?.[0]);
};
const open = async (by: Name) => (await told<{ swaps: Swap[] }>(desk[by].browser.get('/api/v1/swaps'))).swaps;

test('a colleague is asked, sees it, says yes, and has that one shift', async () => {
  const id = await asked('ana', 'ben');
  expect(await holders()).toEqual(['ana', 'ana']);
  expect(await open('ben')).toMatchObject([{ id, from: { name: 'Ana Reyes' }, startsAt: '2026-11-26T00:00:00Z' }]);
  expect((await answer('ben', id)).status).toBe(204);
  expect(await holders()).toEqual(['ben', 'ana']);
  expect(await open('ben')).toEqual([]);
  const { rows } = await database.app.query(
    'select act, actor_name from people.audit where object_id = $1 order by at, id',
    [id],
  );
  expect(rows).toEqual([
    { act: 'swap.asked', actor_name: 'Ana Reyes' },
    { act: 'swap.accepted', actor_name: 'Ben Cruz' },
  ]);
});

test('declined or withdrawn, nothing moves and the question is closed', async () => {
  const [first, second] = [await asked('ana', 'ben'), await asked('ana', 'cora')];
  expect((await answer('ben', first, 'declined')).status).toBe(204);
  expect((await withdraw('ana', second)).status).toBe(204);
  expect(await holders()).toEqual(['ana', 'ana']);
  expect(await refused(answer('ben', first))).toEqual([409, 'swap/closed']);
  expect(await refused(answer('cora', second))).toEqual([409, 'swap/closed']);
  expect(await refused(withdraw('ana', first))).toEqual([409, 'swap/closed']);
});

describe('only those whom it concerns', () => {
  test('the asked person answers, the asker withdraws', async () => {
    const id = await asked('ana', 'ben');
    for (const by of ['ana', 'cora', 'lead'] as const) expect((await answer(by, id)).status).toBe(403);
    for (const by of ['ben', 'cora', 'lead'] as const) expect((await withdraw(by, id)).status).toBe(403);
  });

  test('nobody gives away a shift of somebody else, or one that is not there', async () => {
    expect((await ask('ben', 'cora')).status).toBe(403);
    expect((await ask('ana', 'ben', '2026-11-29')).status).toBe(404);
    for (const date of ['today', '2026-02-30']) expect((await ask('ana', 'ben', date)).status).toBe(404);
  });
});

describe('it is refused with why', () => {
  test('of a shift that has begun', async () => {
    expect(await refused(ask('ana', 'ben', '2026-11-25'))).toEqual([409, 'swap/past']);
  });

  test('of a shift that is swapped away, with who has it; they may pass it on, or give it back', async () => {
    await answer('ben', await asked('ana', 'ben'));
    const told = await (await ask('ana', 'cora')).json();
    expect(told).toMatchObject({ code: 'swap/swapped-away', status: 409 });
    expect(told.detail).toContain('Ben Cruz has it: Thu 26 Nov 08:00 to 16:00 (Asia/Manila)');
    await answer('ana', await asked('ben', 'ana'));
    expect(await holders()).toEqual(['ana', 'ana']);
  });

  test('to somebody of another team, oneself, or the same person twice', async () => {
    expect(await refused(ask('ana', 'lead'))).toEqual([422, 'shifts/not-of-the-team']);
    expect(await refused(ask('ana', 'ana'))).toEqual([422, 'swap/oneself']);
    await asked('ana', 'ben');
    expect(await refused(ask('ana', 'ben'))).toEqual([409, 'swap/asked-already']);
  });

  test('to somebody who works or is absent then, also where that came after the question', async () => {
    const id = await asked('ana', 'ben', '2026-11-27');
    const away = { from: '2026-11-27T02:00:00Z', until: '2026-11-27T03:00:00Z', reason: 'leave' };
    await told(desk.ben.browser.post('/api/v1/absences', { ...away, person: desk.ben.id }));
    expect(await refused(answer('ben', id))).toEqual([409, 'shifts/absent']);
    const own = { person: desk.cora.id, team: desk.team, start: '12:00', end: '20:00' };
    await told(desk.lead.browser.post('/api/v1/rota', { ...own, from: '2026-11-27', until: '2026-11-27' }));
    expect(await refused(ask('ana', 'cora', '2026-11-27'))).toEqual([409, 'shifts/clash']);
  });
});

test('of two who say yes at the same moment one has the shift', async () => {
  const [first, second] = [await asked('ana', 'ben'), await asked('ana', 'cora')];
  const answers = await Promise.all([answer('ben', first), answer('cora', second)]);
  expect(answers.map((it) => it.status).sort()).toEqual([204, 409]);
  const winner = answers[0]!.status === 204 ? 'ben' : 'cora';
  expect((await holders())[0]).toBe(winner);
});
