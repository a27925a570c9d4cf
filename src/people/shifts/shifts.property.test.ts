import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minutesOnDuty } from '../../testing/rota-oracle.ts';
import { transitionsOf, zones } from '../../testing/zones.ts';
import { shiftsBetween } from './between.ts';
import { coverage } from './coverage.ts';
import { onDuty, shiftsDuring } from './on-duty.ts';
import type { Absence, RotaRow, ShiftRecords, Span } from './records.ts';
import { holds } from './spans.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const at = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms);
const span = (from: number, until: number): Span => ({ from: at(from), until: at(until) });
const dateOf = (ms: number) => at(ms).toString().slice(0, 10);

/** A moment that lies on a change of the zone's clocks as often as not. */
const anyPlace = fc
  .tuple(fc.constantFrom(...zones), fc.boolean(), fc.nat(), fc.integer({ min: 0, max: 20 * 365 * 24 }))
  .map(([zone, near, pick, hours]) => {
    const changes = near ? transitionsOf(zone, 2006, 2026) : [];
    const base = changes.length > 0 ? changes[pick % changes.length]! : Date.UTC(2006, 0) + hours * hour;
    return { zone, base };
  });

const anyTime = fc.nat(1439).map((it) => {
  const of = (part: number) => String(part).padStart(2, '0');
  return `${of(Math.floor(it / 60))}:${of(it % 60)}`;
});

const anyRow = (zone: string, base: number, id = 'row'): fc.Arbitrary<RotaRow> =>
  fc.record({
    id: fc.constant(id),
    person: fc.constantFrom('ana', 'ben', 'cora'),
    team: fc.constant('night'),
    days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    start: anyTime,
    end: anyTime,
    zone: fc.constant(zone),
    from: fc.integer({ min: -4, max: 1 }).map((it) => dateOf(base + it * day)),
    until: fc.option(fc.integer({ min: -1, max: 3 }).map((it) => dateOf(base + it * day))),
  });

const anyAbsence = (base: number): fc.Arbitrary<Absence> =>
  fc
    .tuple(fc.uuid(), fc.constantFrom('ana', 'ben', 'cora'), fc.integer({ min: -3000, max: 3000 }), fc.nat(2000))
    .map(([id, person, from, length]) => {
      const start = base + from * minute;
      return { id, person, reason: 'sick', ...span(start, start + length * minute) };
    });

const anyRecords = anyPlace.chain(({ zone, base }) =>
  fc
    .record({
      rota: fc.tuple(anyRow(zone, base, 'one'), anyRow('UTC', base, 'two'), anyRow(zone, base, 'three')),
      absences: fc.array(anyAbsence(base), { maxLength: 3 }),
    })
    .map((it): { base: number; records: ShiftRecords } => ({ base, records: { ...it, swaps: [] } })),
);

const minutesOf = (spans: readonly Span[], from: number, until: number) => {
  const found = new Set<number>();
  for (const it of spans)
    for (let ms = Math.ceil(it.from.epochMilliseconds / minute) * minute; ms < it.until.epochMilliseconds; ms += minute)
      if (ms >= from && ms < until) found.add(ms);
  return found;
};

test('a rota row is on duty in the very minutes in which somebody with a watch finds it so', () => {
  const anyCase = anyPlace.chain(({ zone, base }) => anyRow(zone, base).map((row) => ({ row, base })));
  fc.assert(
    fc.property(anyCase, ({ row, base }) => {
      const [from, until] = [base - day, base + day].map((it) => Math.floor(it / minute) * minute) as [number, number];
      const shifts = shiftsDuring({ rota: [row], absences: [], swaps: [] }, span(from, until));
      const spans = shifts.flatMap((it) => it.worked);
      expect([...minutesOf(spans, from, until)].sort()).toEqual([...minutesOnDuty(row, from, until)].sort());
    }),
    { numRuns: 150 },
  );
}, 120_000);

test('shifts of adjoining stretches add up: none is lost, none comes twice', () => {
  fc.assert(
    fc.property(anyRecords, fc.integer({ min: -1500, max: 1500 }), ({ base, records }, cut) => {
      const [from, middle, until] = [base - 2 * day, base + cut * minute, base + 2 * day];
      const [whole, first, second] = [span(from, until), span(from, middle), span(middle, until)].map((it) =>
        shiftsBetween(records, it),
      );
      expect([...first!, ...second!]).toEqual(whole);
    }),
  );
});

test('nobody is on duty while absent, and everybody else is as planned', () => {
  fc.assert(
    fc.property(anyRecords, fc.integer({ min: -2880, max: 2880 }), ({ base, records }, offset) => {
      const now = at(base + offset * minute);
      const isAbsent = (person: string) => records.absences.some((it) => it.person === person && holds(it, now));
      const planned = onDuty(now, { ...records, absences: [] }).filter((it) => !isAbsent(it.person));
      const found = onDuty(now, records);
      expect(found.map((it) => [it.rota, it.person])).toEqual(planned.map((it) => [it.rota, it.person]));
    }),
  );
});

test('a swap moves exactly one shift, to whoever took it', () => {
  fc.assert(
    fc.property(anyRecords, fc.nat(), ({ base, records }, pick) => {
      const stretch = span(base - 3 * day, base + 3 * day);
      const before = shiftsBetween(records, stretch);
      fc.pre(before.length > 0);
      const { rota, date, person } = before[pick % before.length]!;
      const swap = { id: 'swap', rota, date, from: person, to: 'dan', acceptedAt: stretch.from };
      const after = shiftsBetween({ ...records, swaps: [swap] }, stretch);
      const moved = after.filter((it, index) => it.person !== before[index]!.person);
      expect(moved.map((it) => [it.rota, it.date, it.person, it.takenFrom])).toEqual([[rota, date, 'dan', person]]);
      expect(after.map((it) => it.startsAt)).toEqual(before.map((it) => it.startsAt));
    }),
  );
});

test('at each minute of a day a team either has somebody or the day says that it has nobody, never both', () => {
  fc.assert(
    fc.property(anyRecords, fc.nat(1439), ({ base, records }, offset) => {
      const today = span(base, base + day);
      const now = at(base + offset * minute);
      const isOpen = coverage('night', today, records).some((it) => holds(it, now));
      expect(isOpen).toBe(onDuty(now, records).length === 0);
    }),
  );
});
