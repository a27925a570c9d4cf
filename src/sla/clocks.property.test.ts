import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edition, instant } from '../testing/clock-world.ts';
import { type OracleCalendar, oracleOpen } from '../testing/stepping-oracle.ts';
import type { Clock } from './clock.ts';
import { clocks } from './clocks.ts';
import type { ClockEvent, EventFacts } from './event.ts';

const minute = 60_000;
const start = instant('2026-11-26 09:00');
const targets = [
  'SEV1 | 1 h | 1 h | 2 h | 4 h | C | -',
  'SEV2 | 2 h | 2 h | 3 h | 9 h | D | -',
  'SEV3 | 3 h | 4 h | 8 h | 18 h | A | -',
];
const editions = [
  edition({
    targets,
    rules: [
      'resolution | contact | waiting on client, waiting on third party | resolved | continue within 7 days | fair | 50%, 80% | Tier 1',
    ],
  }),
];
const holidays = ['2026-11-30', '2026-12-08', '2026-12-24', '2026-12-25', '2026-12-30', '2026-12-31', '2027-01-01'];
const promised: Record<'SEV1' | 'SEV2' | 'SEV3', { minutes: number; calendar: OracleCalendar }> = {
  SEV1: {
    minutes: 240,
    calendar: { zone: 'Asia/Manila', days: [1, 2, 3, 4, 5, 6, 7], hours: [[0, 1440]], closed: [] },
  },
  SEV2: {
    minutes: 540,
    calendar: { zone: 'America/New_York', days: [1, 2, 3, 4, 5], hours: [[540, 1020]], closed: [] },
  },
  SEV3: {
    minutes: 1080,
    calendar: { zone: 'Asia/Manila', days: [1, 2, 3, 4, 5], hours: [[480, 1020]], closed: holidays },
  },
};
const names = ['SEV1', 'SEV2', 'SEV3'] as const;

const anySeverity: fc.Arbitrary<EventFacts> = fc.constantFrom(...names).map((to) => ({ type: 'severity', to }));
const anyPause: fc.Arbitrary<EventFacts> = fc
  .tuple(fc.constantFrom('waiting on client', 'waiting on third party'), fc.constantFrom('pause', 'resume'))
  .map(([reason, type]) => ({ type, reason }) as EventFacts);
const anyTalk: fc.Arbitrary<EventFacts> = fc.constantFrom<EventFacts>(
  { type: 'message' },
  { type: 'response' },
  { type: 'no-reply-needed' },
  { type: 'resolve' },
  { type: 'reopen' },
  { type: 'action', late: true },
);

/** Events on whole minutes within six days of the contact. */
function anyLog(...kinds: fc.Arbitrary<EventFacts>[]): fc.Arbitrary<ClockEvent[]> {
  return fc
    .array(fc.tuple(fc.integer({ min: 1, max: 6 * 1440 }), fc.oneof(...kinds)), { maxLength: 10 })
    .map((all) => [
      { id: 'e', ticket: 't', occurredAt: start, type: 'opened', severity: 'SEV3', contacted: true },
      ...all.map(
        ([at, facts], index) =>
          ({ id: `e${index}`, ticket: 't', occurredAt: start + at * minute, ...facts }) as ClockEvent,
      ),
    ]);
}

const anyEvents = anyLog(anySeverity, anyPause, anyTalk);
const show = (events: readonly ClockEvent[], asOf: number) =>
  clocks(events, editions, {}, asOf).clocks.map(({ basis: _, ...it }) => it);
const later = fc.integer({ min: 0, max: 9 * 1440 }).map((it) => start + it * minute);

describe('clocks', { timeout: 120_000 }, () => {
  it('are the same in whatever order their events arrive', () => {
    fc.assert(
      fc.property(
        anyEvents.chain((it) => fc.tuple(fc.constant(it), fc.shuffledSubarray(it, { minLength: it.length }))),
        later,
        ([events, shuffled], asOf) => {
          expect(show(shuffled, asOf)).toEqual(show(events, asOf));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('keep what is on record: asking earlier, later or not at all changes nothing', () => {
    fc.assert(
      fc.property(anyEvents, later, later, (events, a, b) => {
        const [early, late] = [show(events, Math.min(a, b)), show(events, Math.max(a, b))];
        for (const clock of early) {
          const same = late.find((it) => it.clock === clock.clock && it.cycle === clock.cycle)!;
          expect(same.startedAt).toBe(clock.startedAt);
          if (clock.breachedAt !== null) expect(same.breachedAt).toBe(clock.breachedAt);
          if (clock.metAt !== null) expect(same).toEqual(clock);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are due and breached as counting minute by minute finds, with pauses and changes of severity', () => {
    fc.assert(
      fc.property(anyLog(anySeverity, anyPause), (events) => {
        const asOf = start + 9 * 1440 * minute;
        const found = clocks(events, editions, {}, asOf).clocks.find((it) => it.clock === 'resolution') as Clock;
        const { dueAt, breachedAt } = step(events, asOf);
        expect(found.breachedAt).toBe(breachedAt);
        if (dueAt !== null) expect(found.dueAt).toBe(dueAt);
      }),
      { numRuns: 60 },
    );
  });
});

/** A promise whose minutes are counted one after the other. */
interface Counter {
  severity: (typeof names)[number];
  left: number;
  reached: number | null;
}

/** What stepping has come to. */
interface Stepped {
  queue: ClockEvent[];
  current: Counter['severity'];
  /** From the clock's start, whether promised or not; and those that were promised. */
  fromStart: Counter[];
  made: Counter[];
  paused: Set<string>;
  breachedAt: number | null;
}

/** The fair rule, stepped: every promise that could ever be made counts from its start; those that stand give the due. */
function step(events: readonly ClockEvent[], asOf: number) {
  const fromStart = names.map((severity): Counter => ({ severity, left: promised[severity].minutes, reached: null }));
  const made = [fromStart[2]!];
  const it: Stepped = { queue: inOrder(events), current: 'SEV3', fromStart, made, paused: new Set(), breachedAt: null };
  for (let at = start; at <= asOf; at += minute) {
    for (const counter of [...fromStart, ...made]) if (counter.left === 0) counter.reached ??= at;
    // The due that stood until now is held against this instant, before anything changes at it.
    const before = dueOf(made, it.current);
    if (before !== null && at > before) it.breachedAt ??= before;
    const { current } = it;
    takeEvents(it, at);
    const now = dueOf(made, it.current);
    if (current !== it.current && now !== null && now < at && at < asOf) it.breachedAt ??= at;
    countMinute(it, at);
  }
  return { dueAt: dueOf(made, it.current), breachedAt: it.breachedAt };
}

function inOrder(events: readonly ClockEvent[]): ClockEvent[] {
  const rank: Record<string, number> = { opened: 0, resume: 1, severity: 2, pause: 3 };
  return events.toSorted(
    (a, b) => a.occurredAt - b.occurredAt || rank[a.type]! - rank[b.type]! || (a.id < b.id ? -1 : 1),
  );
}

function takeEvents(it: Stepped, at: number): void {
  while (it.queue[0]?.occurredAt === at) {
    const event = it.queue.shift()!;
    if (event.type === 'pause') it.paused.add(event.reason);
    if (event.type === 'resume') it.paused.delete(event.reason!);
    if (event.type === 'severity') it.current = promise(it, event.to as Counter['severity']);
  }
}

function promise({ current, made, fromStart }: Stepped, to: Counter['severity']): Counter['severity'] {
  if (to === current || made.some((it) => it.severity === to)) return to;
  if (to < current) made.push({ severity: to, left: promised[to].minutes, reached: null });
  else made.push(fromStart.find((it) => it.severity === to)!);
  return to;
}

function countMinute({ paused, fromStart, made }: Stepped, at: number): void {
  if (paused.size) return;
  const open = new Set(names.filter((it) => oracleOpen(promised[it].calendar, at)));
  for (const it of new Set([...fromStart, ...made])) if (open.has(it.severity) && it.left > 0) it.left--;
}

function dueOf(made: readonly Counter[], current: Counter['severity']): number | null {
  const reached = made.filter((it) => it.severity >= current).flatMap((it) => it.reached ?? []);
  return reached.length ? Math.min(...reached) : null;
}
