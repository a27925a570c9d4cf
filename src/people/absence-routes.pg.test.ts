import { beforeAll, expect, test } from 'vitest';
import { type DeskWorld, deskWorld, refused, told } from '../testing/desk-world.ts';
import { peopleWorld } from '../testing/people-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import type { Board, Roster } from './desk-contract.ts';

// It is Wednesday 25 November 2026, 09:00 in Manila.
const database = testDatabase();
const world = peopleWorld(database);
let desk: DeskWorld;
beforeAll(async () => {
  desk = await deskWorld(world);
  const day = { days: [3], start: '08:00', end: '16:00', from: '2026-11-25' };
  await told(desk.lead.browser.post('/api/v1/rota', { ...day, person: desk.ana.id, team: desk.team }));
});

const sick = (person: string, until = '2026-11-25T08:00:00Z') => ({
  ...{ person, from: '2026-11-25T01:00:00Z', until, reason: 'sick' },
});
const note = (by: 'ana' | 'ben' | 'lead' | 'cora', body: object) => desk[by].browser.post('/api/v1/absences', body);
const roster = (by: 'ana' | 'ben') =>
  told<Roster>(desk[by].browser.get('/api/v1/shifts?from=2026-11-25&until=2026-11-25'));
const isOn = async () => {
  const { teams } = await told<Board>(desk.ben.browser.get('/api/v1/shifts/now'));
  return teams[0]!.people.find((it) => it.id === desk.ana.id)!.onUntil !== null;
};

test('who notes an absence is off duty at once, and the gap is said; ended early, they are back', async () => {
  expect(await isOn()).toBe(true);
  const { id } = await told<{ id: string }>(note('ana', sick(desk.ana.id)));
  expect(await isOn()).toBe(false);
  const { teams } = await roster('ben');
  expect(teams[0]!.open).toContainEqual({
    ...{ date: '2026-11-25', from: '2026-11-25T01:00:00Z', until: '2026-11-25T08:00:00Z', because: 'absent' },
  });
  const end = { until: '2026-11-25T01:00:00Z' };
  expect((await desk.ana.browser.send('PATCH', `/api/v1/absences/${id}`, end)).status).toBe(204);
  expect(await isOn()).toBe(true);
});

test('why somebody is absent is told to them and their lead, to nobody else, and not to the audit trail', async () => {
  const { id } = await told<{ id: string }>(note('lead', sick(desk.ana.id)));
  const reasonFor = async (by: 'ana' | 'ben') => (await roster(by)).absences.find((it) => it.id === id);
  expect(await reasonFor('ana')).toMatchObject({ reason: 'sick', mayEnd: true });
  expect(await reasonFor('ben')).toMatchObject({ reason: null, mayEnd: false });
  const { rows } = await database.app.query(`select detail from people.audit where act = 'absence.noted'`);
  expect(JSON.stringify(rows)).not.toContain('sick');
});

test('a colleague, and a lead for somebody of no team of theirs, may not note it', async () => {
  expect(await refused(note('ben', sick(desk.ana.id)))).toEqual([403, 'not-allowed']);
  expect(await refused(note('lead', sick(desk.cora.id)))).toEqual([403, 'not-allowed']);
  expect(await refused(note('ana', sick(desk.team)))).toEqual([404, 'not-found']);
  const { id } = await told<{ id: string }>(note('cora', sick(desk.cora.id)));
  const end = { until: '2026-11-25T02:00:00Z' };
  expect(await refused(desk.lead.browser.send('PATCH', `/api/v1/absences/${id}`, end))).toEqual([403, 'not-allowed']);
});

test('an absence ends after it begins, within a year, and is never made longer', async () => {
  expect(await refused(note('ana', sick(desk.ana.id, '2026-11-25T01:00:00Z')))).toEqual([422, 'absence/no-time']);
  expect(await refused(note('ana', sick(desk.ana.id, '2028-01-01T01:00:00Z')))).toEqual([422, 'absence/too-long']);
  const { id } = await told<{ id: string }>(note('ana', sick(desk.ana.id)));
  const longer = { until: '2026-11-25T09:00:00Z' };
  expect(await refused(desk.ana.browser.send('PATCH', `/api/v1/absences/${id}`, longer))).toEqual([
    422,
    'absence/only-earlier',
  ]);
});
