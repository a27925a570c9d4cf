import { beforeAll, describe, expect, test } from 'vitest';
import { type DeskWorld, deskWorld, refused, told } from '../testing/desk-world.ts';
import { peopleWorld } from '../testing/people-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import type { NewRotaEntry, Roster } from './desk-contract.ts';

// It is Wednesday 25 November 2026, 09:00 in Manila.
const database = testDatabase();
const world = peopleWorld(database);
let desk: DeskWorld;
beforeAll(async () => {
  desk = await deskWorld(world);
});

const night = (more: Partial<NewRotaEntry> = {}) => ({
  ...{ person: desk.ana.id, team: desk.team, days: [1, 2, 3, 4, 5], start: '22:00', end: '06:00', from: '2026-11-25' },
  ...more,
});
const add = (entry: object, by = desk.lead) => by.browser.post('/api/v1/rota', entry);
const roster = (query = 'from=2026-11-25&until=2026-12-01') =>
  told<Roster>(desk.ana.browser.get(`/api/v1/shifts?${query}`));
const dates = async (person: string) =>
  (await roster()).shifts.filter((it) => it.person === person).map((it) => it.date);
const remove = async (person: string) => {
  await database.owner.query('delete from people.swap');
  await database.owner.query('delete from people.rota where person = $1', [person]);
};

describe('planning', () => {
  test('a lead plans their team: five nights a week, told in the zone of whoever asks', async () => {
    expect((await add(night())).status).toBe(200);
    const told = await roster();
    expect(told.shifts.map((it) => it.day)).toEqual([
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-30',
      '2026-12-01',
    ]);
    expect(told.shifts[0]).toMatchObject({ startsAt: '2026-11-25T14:00:00Z', endsAt: '2026-11-25T22:00:00Z' });
    const abroad = await roster('from=2026-11-25&until=2026-11-25&zone=Europe/Berlin');
    expect([abroad.zone, abroad.shifts[0]!.day, abroad.days[0]!.from]).toEqual([
      'Europe/Berlin',
      '2026-11-25',
      '2026-11-24T23:00:00Z',
    ]);
  });

  test('gaps of a day are said; a day without any shift has none to miss', async () => {
    const { teams } = await roster();
    const open = teams[0]!.open.filter((it) => it.date === '2026-11-26').map((it) => `${it.from} ${it.until}`);
    expect(open).toEqual(['2026-11-25T22:00:00Z 2026-11-26T14:00:00Z']);
    expect(teams[0]!.open.some((it) => it.date === '2026-11-29')).toBe(false);
  });

  test('somebody who works already then, or is not of the team, is not planned', async () => {
    const clash = await add(night({ start: '05:00', end: '13:00', days: [4] }));
    expect(clash.status).toBe(409);
    expect(await clash.json()).toMatchObject({
      code: 'shifts/clash',
      detail: 'Ana Reyes works already: Wed 25 Nov 22:00 to Thu 26 Nov 06:00 (Asia/Manila).',
    });
    expect(await refused(add(night({ person: desk.cora.id })))).toEqual([422, 'shifts/not-of-the-team']);
  });

  test.each([
    ['without weekdays', { days: undefined }, 422, 'rota/no-days'],
    ['from yesterday on', { from: '2026-11-24' }, 422, 'rota/past'],
    ['until before it begins', { from: '2026-12-02', until: '2026-12-01' }, 422, 'rota/ends-before-it-begins'],
    ['on weekdays that do not come', { days: [7], until: '2026-11-27' }, 422, 'rota/no-shift'],
    ['at a time that no clock shows', { start: '24:00' }, 400, 'invalid'],
    ['on an eighth day', { days: [8] }, 400, 'invalid'],
    ['with a key that nobody knows', { isAdmin: true }, 400, 'invalid'],
  ])('%s it is refused', async (_, more, status, code) => {
    expect(await refused(add({ ...night({ person: desk.ben.id }), ...more }))).toEqual([status, code]);
  });

  test('a one-off shift needs no weekdays; one that two plan at the same moment is planned once', async () => {
    const oneOff = night({ person: desk.ben.id, days: undefined, from: '2026-11-28', until: '2026-11-28' });
    const answers = await Promise.all([add(oneOff), add(oneOff, desk.ops)]);
    expect(answers.map((it) => it.status).sort()).toEqual([200, 409]);
    expect(await dates(desk.ben.id)).toEqual(['2026-11-28']);
  });
});

test('only whoever leads the team plans it; others are told that it is not theirs to plan', async () => {
  const other = await world.add('Luz Other', ['lead']);
  const browser = await world.as(other.email);
  for (const by of [browser, desk.ana.browser]) {
    expect(await refused(by.post('/api/v1/rota', night()))).toEqual([403, 'not-allowed']);
  }
  const [row] = (await roster()).rota;
  expect(await refused(browser.send('DELETE', `/api/v1/rota/${row!.id}`))).toEqual([403, 'not-allowed']);
  expect(await refused(browser.post('/api/v1/rota', { ...night(), team: desk.ana.id }))).toEqual([404, 'not-found']);
  expect(await refused(browser.post('/api/v1/rota', '{"team":'))).toEqual([400, 'invalid']);
});

describe('changing', () => {
  const fresh = async (more: Partial<NewRotaEntry> = {}) => {
    await remove(desk.ana.id);
    return (await told<{ id: string }>(add(night(more)))).id;
  };
  const change = (id: string, body: object) => desk.lead.browser.send('PATCH', `/api/v1/rota/${id}`, body);

  test('from a date on a row that follows takes over; what was planned before stays', async () => {
    const id = await fresh();
    const next = await told<{ id: string }>(change(id, { start: '20:00', from: '2026-11-27' }));
    const { shifts, rota } = await roster();
    const starts = shifts.filter((it) => it.person === desk.ana.id).map((it) => it.startsAt);
    expect(starts.slice(0, 3)).toEqual(['2026-11-25T14:00:00Z', '2026-11-26T14:00:00Z', '2026-11-27T12:00:00Z']);
    expect(rota.find((it) => it.id === id)!.until).toBe('2026-11-26');
    expect(rota.find((it) => it.id === next.id)).toMatchObject({ from: '2026-11-27', until: null, end: '06:00' });
  });

  test('a swap that was agreed goes along with the shift', async () => {
    const id = await fresh();
    await database.owner.query(
      `insert into people.swap (id, rota, date, from_person, to_person, asked_at, answer, answered_by, answered_at)
       values (gen_random_uuid(), $1, '2026-11-30', $2, $3, now(), 'accepted', $3, now())`,
      [id, desk.ana.id, desk.ben.id],
    );
    await told(change(id, { start: '21:00', from: '2026-11-27' }));
    const moved = (await roster()).shifts.find((it) => it.date === '2026-11-30')!;
    expect([moved.person, moved.startsAt]).toEqual([desk.ben.id, '2026-11-30T13:00:00Z']);
  });

  test('ended, it keeps what has begun; given its end back, it goes on', async () => {
    const id = await fresh({ start: '08:00', end: '16:00' });
    expect((await desk.lead.browser.send('DELETE', `/api/v1/rota/${id}`)).status).toBe(204);
    expect(await dates(desk.ana.id)).toEqual(['2026-11-25']);
    expect(await refused(desk.lead.browser.send('DELETE', `/api/v1/rota/${id}`))).toEqual([409, 'rota/over']);
    await told(change(id, { until: null }));
    expect(await dates(desk.ana.id)).toHaveLength(5);
    expect(await refused(change(id, { until: '2026-11-24' }))).toEqual([422, 'rota/past']);
    expect(await refused(change(id, { start: '09:00', from: '2026-11-25' }))).toEqual([422, 'rota/past']);
  });

  test('ended before its first shift, it never was; and all of it is on record', async () => {
    const id = await fresh({ from: '2026-11-30' });
    expect((await desk.lead.browser.send('DELETE', `/api/v1/rota/${id}`)).status).toBe(204);
    expect(await dates(desk.ana.id)).toEqual([]);
    const { rows } = await database.app.query('select act from people.audit where object_id = $1 order by at, id', [
      id,
    ]);
    expect(rows.map((it) => it.act)).toEqual(['rota.added', 'rota.ended']);
  });
});

test('days that end before they begin, or more than six weeks of them, are refused', async () => {
  for (const query of ['from=2026-11-25&until=2026-11-24', 'from=2026-01-01&until=2026-12-31']) {
    expect(await refused(desk.ana.browser.get(`/api/v1/shifts?${query}`))).toEqual([400, 'shifts/stretch']);
  }
});
