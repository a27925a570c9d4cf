import { beforeAll, expect, test } from 'vitest';
import { type DeskWorld, deskWorld, refused, told } from '../testing/desk-world.ts';
import { peopleWorld } from '../testing/people-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import type { Board } from './desk-contract.ts';

// It is Wednesday 25 November 2026, 09:00 in Manila.
const database = testDatabase();
const world = peopleWorld(database);
let desk: DeskWorld;
beforeAll(async () => {
  desk = await deskWorld(world);
  const day = { days: [3], start: '08:00', end: '16:00', from: '2026-11-25' };
  await told(desk.lead.browser.post('/api/v1/rota', { ...day, person: desk.ana.id, team: desk.team }));
  const next = { from: '2026-11-26', until: '2026-11-26', start: '22:00', end: '06:00' };
  await told(desk.lead.browser.post('/api/v1/rota', { ...next, person: desk.ben.id, team: desk.team }));
});

const ofBoard = ({ teams }: Board, id: string) => teams[0]!.people.find((it) => it.id === id)!;
const seen = async (id = desk.ana.id) => ofBoard(await told<Board>(desk.ben.browser.get('/api/v1/shifts/now')), id);

test('who is on shift is here for two minutes after a request, then away; who is not on is off', async () => {
  await desk.ana.browser.get('/api/v1/me');
  expect(await seen()).toMatchObject({ presence: 'here', onUntil: '2026-11-25T08:00:00Z' });
  world.clock.advance('PT121S');
  expect((await seen()).presence).toBe('away');
  await desk.ana.browser.get('/api/v1/me');
  expect((await seen()).presence).toBe('here');
  expect(await seen(desk.ben.id)).toMatchObject({
    ...{ presence: 'off', onUntil: null },
    next: { startsAt: '2026-11-26T14:00:00Z', endsAt: '2026-11-26T22:00:00Z' },
  });
});

test('a request of somebody who has just signed in counts at once', async () => {
  await database.owner.query('update people.person set seen_at = null where id = $1', [desk.ana.id]);
  const again = await world.as(desk.ana.email);
  await again.get('/api/v1/me');
  expect((await seen()).presence).toBe('here');
});

test('a break is announced, ends by itself, or is ended', async () => {
  const until = world.clock.now().add({ minutes: 15 }).toString();
  const pause = () => desk.ana.browser.send('PUT', '/api/v1/me/break', { until });
  expect((await pause()).status).toBe(204);
  expect(await seen()).toMatchObject({ presence: 'break', pausedUntil: until });
  expect((await desk.ana.browser.send('DELETE', '/api/v1/me/break')).status).toBe(204);
  expect((await seen()).presence).toBe('here');
  await pause();
  world.clock.advance('PT15M');
  expect(await seen()).toMatchObject({ presence: 'away', pausedUntil: null });
});

test('a break of a day, or into the past, is none', async () => {
  for (const hours of [-1, 5]) {
    const until = world.clock.now().add({ hours }).toString();
    expect(await refused(desk.ana.browser.send('PUT', '/api/v1/me/break', { until }))).toEqual([422, 'break/until']);
  }
});

/** Reads the boards of a stream as they come. */
async function listen(): Promise<{ next(): Promise<Board | undefined>; close(): Promise<void> }> {
  const answer = await desk.ben.browser.get('/api/v1/shifts/now/events');
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  return {
    next: async () => {
      const { value, done } = await reader.read();
      return done ? undefined : (JSON.parse(/^data: (.*)$/m.exec(value)![1]!) as Board);
    },
    close: () => reader.cancel(),
  };
}

test('a change shows at others within two seconds, and nothing is sent while nothing changes', async () => {
  world.clock.advance('PT3M');
  const stream = await listen();
  expect(ofBoard((await stream.next())!, desk.ana.id).presence).toBe('away');
  const changed = stream.next();
  const isQuiet = await Promise.race([changed.then(() => false), new Promise((r) => setTimeout(() => r(true), 1500))]);
  expect(isQuiet).toBe(true);
  const since = performance.now();
  await desk.ana.browser.get('/api/v1/me');
  expect(ofBoard((await changed)!, desk.ana.id).presence).toBe('here');
  expect(performance.now() - since).toBeLessThan(2000);
  await stream.close();
});

test('the stream of somebody who is deactivated ends within a second', async () => {
  const stream = await listen();
  await stream.next();
  await told(desk.ops.browser.post(`/api/v1/people/${desk.ben.id}/deactivate`));
  const since = performance.now();
  let last: Board | undefined = { teams: [] };
  while (last) last = await stream.next();
  expect(performance.now() - since).toBeLessThan(1000);
  expect((await desk.ben.browser.get('/api/v1/shifts/now/events')).status).toBe(401);
});
