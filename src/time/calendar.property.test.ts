import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OracleCalendar, oracleDue, oracleElapsed } from '../testing/stepping-oracle.ts';
import { transitionsOf, zones } from '../testing/zones.ts';
import { Calendar } from './calendar.ts';
import { asRests, counted, dueAfter } from './counting.ts';

const second = 1000;
const day = 86_400_000;
const years = { from: 1996, to: 2026 };

/** Calendars of the forty zones, with shifts, nights and closed days around an instant. */
const anyCalendar = (at: number): fc.Arbitrary<OracleCalendar> =>
  fc.record({
    zone: fc.constantFrom(...zones),
    days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 2 }),
    hours: fc.uniqueArray(
      fc
        .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1439 }))
        .map(([from, length]) => [from, from + length] as const),
      { minLength: 1, maxLength: 2 },
    ),
    closed: fc
      .array(fc.integer({ min: -2, max: 4 }), { maxLength: 2 })
      .map((days) => days.map((it) => new Date(at + it * day).toISOString().slice(0, 10))),
  });

/** A case that lies on a change of the zone's clocks as often as not. */
const anyCase = fc
  .tuple(
    fc.integer({ min: Date.UTC(years.from, 0) / second, max: Date.UTC(years.to, 0) / second }),
    fc.boolean(),
    fc.nat(),
  )
  .chain(([at, near, pick]) =>
    anyCalendar(at * second).map((calendar) => ({
      calendar,
      start: near ? nearChange(calendar, at, pick) : at * second,
    })),
  );

function nearChange({ zone }: OracleCalendar, at: number, pick: number): number {
  const changes = transitionsOf(zone, years.from, years.to);
  if (!changes.length) return at * second;
  return changes[pick % changes.length]! + ((pick % 172_800) - 129_600) * second;
}

function calendarOf({ zone, days, hours, closed }: OracleCalendar): Calendar {
  const shut = closed.map((date) => ({ covers: (it: number) => it === Date.parse(date) / day }));
  const row = { zone, days, hours: hours.map(([from, to]) => ({ from, to })), closed: shut, alsoOpen: [] };
  return new Calendar('any', [row], 8 * 3_600_000);
}

const length = fc.integer({ min: 1, max: 40_000 });

describe('a calendar against counting second by second', { timeout: 120_000 }, () => {
  it('gives the same due, over forty zones and thirty years', () => {
    fc.assert(
      fc.property(anyCase, length, ({ calendar, start }, target) => {
        const due = oracleDue(calendar, start, target, 6 * day);
        if (due !== undefined) expect(calendarOf(calendar).due(start, target * second)).toBe(due);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same elapsed time in each of the zones', () => {
    for (const zone of zones)
      fc.assert(
        fc.property(anyCase, fc.integer({ min: 1, max: 200_000 }), ({ calendar, start }, span) => {
          const own = { ...calendar, zone };
          const elapsed = calendarOf(own).elapsed(start, start + span * second);
          expect(elapsed).toBe(oracleElapsed(own, start, start + span * second) * second);
        }),
        { numRuns: 4 },
      );
  });

  it('gives the same due with pauses', () => {
    fc.assert(
      fc.property(
        anyCase,
        length,
        fc.array(fc.tuple(fc.nat(100_000), length), { maxLength: 3 }),
        ({ calendar, start }, target, pauses) => {
          const rests = pauses.map(([from, span]) => ({
            from: start + from * second,
            to: start + (from + span) * second,
          }));
          const isPaused = (at: number) => rests.some((it) => it.from <= at && at < it.to);
          const due = oracleDue(calendar, start, target, 6 * day, isPaused);
          if (due !== undefined)
            expect(dueAfter(calendarOf(calendar), start, target * second, asRests(rests))).toBe(due);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('open time', { timeout: 120_000 }, () => {
  const instants = fc
    .array(fc.integer({ min: 0, max: 40 * day }), { minLength: 3, maxLength: 3 })
    .map((it) => it.sort((a, b) => a - b));
  const rests = fc.array(fc.tuple(fc.nat(20 * day), fc.nat(3 * day)), { maxLength: 4 });
  const from =
    (start: number) =>
    ([at, span]: readonly [number, number]) => ({ from: start + at, to: start + at + span });

  it('adds up', () => {
    fc.assert(
      fc.property(anyCase, instants, ({ calendar, start }, [a, b, c]) => {
        const open = calendarOf(calendar);
        const [x, y, z] = [start + a!, start + b!, start + c!];
        expect(open.elapsed(x, y) + open.elapsed(y, z)).toBe(open.elapsed(x, z));
        const sum = open.segments(x, z).reduce((total, it) => total + it.to - it.from, 0);
        expect(sum).toBe(open.elapsed(x, z));
      }),
    );
  });

  it('from a start to its due is the target, and no instant before it is', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 9 * day }), rests, ({ calendar, start }, target, given) => {
        const [open, pauses] = [calendarOf(calendar), asRests(given.map(from(start)))];
        const due = dueAfter(open, start, target, pauses)!;
        expect(counted(open, start, due, pauses)).toBe(target);
        expect(counted(open, start, due - 1, pauses)).toBe(target - 1);
      }),
    );
  });

  it('is due later with a longer target and with each pause more', () => {
    fc.assert(
      fc.property(anyCase, length, length, rests, ({ calendar, start }, target, more, given) => {
        const [open, pauses] = [calendarOf(calendar), asRests(given.map(from(start)))];
        const due = dueAfter(open, start, target * second, pauses)!;
        expect(dueAfter(open, start, (target + more) * second, pauses)!).toBeGreaterThan(due);
        expect(dueAfter(open, start, target * second, asRests(given.slice(1).map(from(start))))!).toBeLessThanOrEqual(
          due,
        );
      }),
    );
  });

  it('does not mind a pause while it is closed', () => {
    fc.assert(
      fc.property(anyCase, length, ({ calendar, start }, target) => {
        const open = calendarOf(calendar);
        const due = open.due(start, target * second)!;
        const [first, next] = open.segments(start, start + 30 * day);
        if (first && next)
          expect(dueAfter(open, start, target * second, [{ from: first.to, to: next.from }])).toBe(due);
      }),
    );
  });
});
