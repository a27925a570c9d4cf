import { beforeAll, expect, test } from 'vitest';
import { type DeskWorld, deskWorld, refused, told } from '../testing/desk-world.ts';
import { peopleWorld } from '../testing/people-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import type { Roster, Team } from './desk-contract.ts';

const database = testDatabase();
const world = peopleWorld(database);
let desk: DeskWorld;
beforeAll(async () => {
  desk = await deskWorld(world);
});

const teams = async () => (await told<{ teams: Team[] }>(desk.ana.browser.get('/api/v1/teams'))).teams;
const acts = async (act: string) =>
  (await database.app.query('select object_id, actor_name, detail from people.audit where act = $1', [act])).rows;

test('a team has a lead and members, whom everybody at the desk sees', async () => {
  const [night] = await teams();
  expect(night).toMatchObject({ name: 'Night', zone: 'Asia/Manila', lead: { name: 'Lea Leader' } });
  expect(night!.members.map((it) => it.name)).toEqual(['Ana Reyes', 'Ben Cruz']);
  expect(await acts('team.made')).toMatchObject([{ object_id: desk.team, actor_name: 'Olga Manager' }]);
  expect(await acts('team.member-added')).toHaveLength(2);
});

test('an Operations Manager renames it; a lead and an engineer may not', async () => {
  const path = `/api/v1/teams/${desk.team}`;
  for (const it of [desk.lead, desk.ana]) {
    expect(await refused(it.browser.send('PATCH', path, { name: 'Mine' }))).toEqual([403, 'not-allowed']);
    expect(await refused(it.browser.post('/api/v1/teams', { name: 'Mine' }))).toEqual([403, 'not-allowed']);
  }
  expect((await desk.ops.browser.send('PATCH', path, { name: 'Night desk' })).status).toBe(204);
  expect((await teams())[0]!.name).toBe('Night desk');
  expect((await acts('team.changed'))[0].detail.before.name).toBe('Night');
});

test('two teams of one name, whatever its letters, and a lead without the role are refused', async () => {
  const make = (body: object) => refused(desk.ops.browser.post('/api/v1/teams', body));
  expect(await make({ name: 'NIGHT desk' })).toEqual([409, 'team/name-taken']);
  expect(await make({ name: 'Day', lead: desk.ana.id })).toEqual([422, 'team/not-a-lead']);
  expect(await make({ name: 'Day', lead: '00000000-0000-7000-8000-000000000000' })).toEqual([422, 'team/unknown-lead']);
  expect(await make({ name: 'Day', zone: 'Manila' })).toEqual([400, 'invalid']);
});

test('a contact of a client is told nothing of teams', async () => {
  const contact = await world.add('Carl Client', ['contact'], '00000000-0000-7000-8000-0000000000c1');
  const browser = await world.as(contact.email);
  expect((await browser.get('/api/v1/teams')).status).toBe(403);
  expect((await browser.send('PATCH', `/api/v1/teams/${desk.team}`, { name: 'x' })).status).toBe(404);
});

test('a team that is dissolved is gone from the list, and its rota ends with what has begun', async () => {
  const { ops, lead, ana, team } = desk;
  const { id: gone } = await told<{ id: string }>(ops.browser.post('/api/v1/teams', { name: 'Gone', lead: lead.id }));
  await ops.browser.send('PUT', `/api/v1/teams/${gone}/members/${ana.id}`);
  const row = { person: ana.id, team: gone, days: [1, 2, 3, 4, 5], start: '08:00', end: '16:00', from: '2026-11-25' };
  const { id } = await told<{ id: string }>(ops.browser.post('/api/v1/rota', row));
  expect((await ops.browser.post(`/api/v1/teams/${gone}/dissolve`)).status).toBe(204);
  expect((await teams()).map((it) => it.id)).toEqual([team]);
  const { rows } = await database.app.query('select until_date as until from people.rota where id = $1', [id]);
  expect(rows).toEqual([{ until: '2026-11-25' }]);
  expect((await ops.browser.send('PATCH', `/api/v1/teams/${gone}`, { name: 'Back' })).status).toBe(404);
  expect((await ops.browser.post('/api/v1/rota', row)).status).toBe(404);
});

test('whoever is taken out of a team has no more shifts there', async () => {
  const { ops, ben, team } = desk;
  const row = { person: ben.id, team, days: [4], start: '08:00', end: '16:00', from: '2026-11-25' };
  await told(ops.browser.post('/api/v1/rota', row));
  const shifts = async () =>
    (await told<Roster>(ben.browser.get('/api/v1/shifts?from=2026-11-25&until=2026-12-06'))).shifts.length;
  expect(await shifts()).toBe(2);
  expect((await ops.browser.send('DELETE', `/api/v1/teams/${team}/members/${ben.id}`)).status).toBe(204);
  expect(await shifts()).toBe(0);
});
