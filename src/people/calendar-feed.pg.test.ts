import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import ICAL from 'ical.js';
import ical from 'node-ical';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeskWorld, deskWorld, told } from '../testing/desk-world.ts';
import { peopleWorld, WORLD_URL } from '../testing/people-world.ts';
import { testDatabase, urlOf } from '../testing/test-database.ts';
import { shiftsBetween } from './shifts/between.ts';
import { feedStretch } from './shifts/calendar.ts';
import { loadRecords } from './shifts/store.ts';

// It is Wednesday 25 November 2026, 09:00 in Manila.
const database = testDatabase();
const world = peopleWorld(database);
let desk: DeskWorld;
let night: string;
beforeAll(async () => {
  desk = await deskWorld(world);
  const row = { team: desk.team, days: [1, 2, 3, 4, 5, 6, 7], start: '22:00', end: '06:00', from: '2026-11-25' };
  // Berlin puts its clocks forward within the four months of a feed.
  const entry = { ...row, person: desk.ana.id, zone: 'Europe/Berlin' };
  night = (await told<{ id: string }>(desk.lead.browser.post('/api/v1/rota', entry))).id;
  await told(desk.lead.browser.post('/api/v1/rota', { ...row, person: desk.ben.id, days: [1, 7] }));
  const leave = { from: '2026-12-01T00:00:00Z', until: '2026-12-03T00:00:00Z', reason: 'leave' };
  await told(desk.ana.browser.post('/api/v1/absences', { ...leave, person: desk.ana.id }));
});

type Name = 'ana' | 'ben' | 'lead';
const make = async (by: Name) => (await told<{ url: string }>(desk[by].browser.post('/api/v1/me/calendar'))).url;
const fetchFeed = (url: string) => world.app.request(url);
const textOf = async (by: Name) => (await fetchFeed(await make(by))).text();

/** What two parsers that know nothing of each other read: id, beginning and end of each event. */
function read(text: string): { one: string[]; other: string[] } {
  const one = Object.values(ical.sync.parseICS(text))
    .filter((it) => it?.type === 'VEVENT')
    .map((it) => `${it.uid} ${it.start.toISOString()} ${it.end!.toISOString()}`);
  const other = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((it) => {
    const { uid, startDate, endDate } = new ICAL.Event(it);
    return `${uid} ${startDate.toJSDate().toISOString()} ${endDate.toJSDate().toISOString()}`;
  });
  return { one: one.sort(), other: other.sort() };
}

/** The same as it was worked out. */
async function expected(...who: string[]): Promise<string[]> {
  const stretch = feedStretch(world.clock.now());
  const iso = (at: Temporal.Instant) => new Date(at.epochMilliseconds).toISOString();
  return shiftsBetween(await loadRecords(database.app, stretch), stretch)
    .filter((it) => who.includes(it.person) && it.worked.length > 0)
    .map((it) => `${it.rota}.${it.date}@leantech-hub ${iso(it.worked[0]!.from)} ${iso(it.worked.at(-1)!.until)}`)
    .sort();
}

describe('what a calendar reads', () => {
  test('are the shifts themselves, by two parsers, across a change of clocks and an absence', async () => {
    const { one, other } = read(await textOf('ana'));
    expect(one.length).toBeGreaterThan(100);
    expect(one).toEqual(await expected(desk.ana.id));
    expect(other).toEqual(one);
    expect(one).toContain(`${night}.2027-03-10@leantech-hub 2027-03-10T21:00:00.000Z 2027-03-11T05:00:00.000Z`);
    expect(one.some((it) => it.includes('2026-12-02@'))).toBe(true);
    expect(one.some((it) => it.includes('2026-12-01@'))).toBe(false);
  });

  test('a lead reads those of the team, and who has them', async () => {
    const text = await textOf('lead');
    expect(read(text).one).toEqual(await expected(desk.ana.id, desk.ben.id));
    expect(text).toMatch(/SUMMARY:Ana Reyes\\, Night/);
  });

  test('a shift keeps its name, fetched again and after a swap, in whose calendar it then stands', async () => {
    const [ana, ben] = [await make('ana'), await make('ben')];
    const ids = async (url: string) => read(await (await fetchFeed(url)).text()).one.map((it) => it.split(' ')[0]);
    const before = await ids(ana);
    expect(await ids(ana)).toEqual(before);
    const moved = `${night}.2026-12-08@leantech-hub`;
    const asked = { rota: night, date: '2026-12-08', to: desk.ben.id };
    const { id } = await told<{ id: string }>(desk.ana.browser.post('/api/v1/swaps', asked));
    await told(desk.ben.browser.post(`/api/v1/swaps/${id}/answer`, { answer: 'accepted' }));
    expect(before.filter((it) => it !== moved)).toEqual(await ids(ana));
    expect(await ids(ben)).toContain(moved);
  });

  test('is kept by nobody on the way, and says what it is', async () => {
    const answer = await fetchFeed(await make('ana'));
    expect(answer.headers.get('cache-control')).toMatch(/^private/);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  });
});

describe('C25 the address', () => {
  let child: ChildProcess;
  let port = '';
  beforeAll(async () => {
    const file = new URL('samples/feed-child.ts', import.meta.url).pathname;
    const env = { ...process.env, DATABASE_URL: urlOf(database.address) };
    child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    port = String((await once(child.stdout!, 'data'))[0]).trim();
  });
  afterAll(() => child.kill());

  const onBoth = async (url: string) => {
    const other = url.replace(WORLD_URL, `http://127.0.0.1:${port}`);
    return [(await fetchFeed(url)).status, (await fetch(other)).status];
  };

  test('opens the feed until it is renewed or revoked, on both of two processes', async () => {
    const first = await make('ana');
    expect(await onBoth(first)).toEqual([200, 200]);
    const second = await make('ana');
    expect([await onBoth(first), await onBoth(second)]).toEqual([
      [404, 404],
      [200, 200],
    ]);
    expect((await desk.ana.browser.send('DELETE', '/api/v1/me/calendar')).status).toBe(204);
    expect(await onBoth(second)).toEqual([404, 404]);
    expect(await told(desk.ana.browser.get('/api/v1/me/calendar'))).toEqual({ madeAt: null });
  });

  test('opens nothing where it was guessed, cut, or its person was deactivated', async () => {
    const url = await make('ben');
    for (const wrong of [
      url.slice(0, -5),
      url.replace('.ics', 'x.ics'),
      `${WORLD_URL}/calendar/${'A'.repeat(43)}.ics`,
    ]) {
      expect((await fetchFeed(wrong)).status).toBe(404);
    }
    await told(desk.ops.browser.post(`/api/v1/people/${desk.ben.id}/deactivate`));
    expect(await onBoth(url)).toEqual([404, 404]);
  });

  test('is nowhere in the database; only its hash is', async () => {
    const token = /calendar\/(.+)\.ics/.exec(await make('ana'))![1]!;
    const { rows } = await database.owner.query(
      `select count(*)::int as n from people.calendar c, people.audit a where c::text like $1 or a::text like $1`,
      [`%${token}%`],
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});
