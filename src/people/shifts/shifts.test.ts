import { describe, expect, test } from 'vitest';
import { shiftsBetween } from './between.ts';
import { coverage } from './coverage.ts';
import { expand, lastDateBegun } from './expand.ts';
import { nextShift, onDuty } from './on-duty.ts';
import { presenceOf } from './presence.ts';
import type { AcceptedSwap, RotaRow, ShiftRecords } from './records.ts';

const instant = Temporal.Instant.from;
const night: RotaRow = {
  id: 'night',
  person: 'ana',
  team: 'visayas',
  days: [1, 2, 3, 4, 5],
  start: '22:00',
  end: '06:00',
  zone: 'Asia/Manila',
  from: '2026-11-23',
  until: null,
};
const week = { from: instant('2026-11-22T16:00:00Z'), until: instant('2026-11-29T16:00:00Z') };
const records = (more: Partial<ShiftRecords> = {}): ShiftRecords => ({
  rota: [night],
  absences: [],
  swaps: [],
  ...more,
});
const names = (now: string, of = records()) => onDuty(instant(now), of).map((it) => it.person);
const told = (row: RotaRow, from: string, until: string) =>
  expand(row, { from: instant(from), until: instant(until) }).map((it) => `${it.startsAt} ${it.endsAt}`);

describe('a night shift', () => {
  test('begins on five days and is on duty across midnight, to the minute', () => {
    expect(shiftsBetween(records(), week)).toHaveLength(5);
    expect(names('2026-11-23T13:59:59Z')).toEqual([]);
    expect(names('2026-11-23T14:00:00Z')).toEqual(['ana']);
    expect(names('2026-11-23T21:59:59Z')).toEqual(['ana']);
    expect(names('2026-11-23T22:00:00Z')).toEqual([]);
  });

  test('that of Friday ends on Saturday, and Sunday night has none', () => {
    expect(names('2026-11-27T20:00:00Z')).toEqual(['ana']);
    expect(names('2026-11-29T15:00:00Z')).toEqual([]);
  });

  test('is an hour longer or shorter in the night in which clocks change', () => {
    const berlin = { ...night, zone: 'Europe/Berlin', days: [6], from: '2026-01-01' };
    expect(told(berlin, '2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z')).toEqual([
      '2026-10-24T20:00:00Z 2026-10-25T05:00:00Z',
    ]);
    expect(told(berlin, '2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z')).toEqual([
      '2026-03-28T21:00:00Z 2026-03-29T04:00:00Z',
    ]);
  });
});

test('a shift that lies within the skipped hour is none; one of equal times lasts a day', () => {
  const skipped = { ...night, zone: 'Europe/Berlin', days: [7], start: '02:10', end: '02:50', from: '2026-01-01' };
  expect(told(skipped, '2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z')).toEqual([]);
  const whole = { ...night, start: '08:00', end: '08:00', from: '2026-11-24', until: '2026-11-24' };
  expect(told(whole, '2026-11-22T16:00:00Z', '2026-11-29T16:00:00Z')).toEqual([
    '2026-11-24T00:00:00Z 2026-11-25T00:00:00Z',
  ]);
});

test('what has begun is the shift of today from its first minute on', () => {
  expect(lastDateBegun(night, instant('2026-11-25T13:59:00Z'))).toBe('2026-11-24');
  expect(lastDateBegun(night, instant('2026-11-25T14:00:00Z'))).toBe('2026-11-25');
});

describe('swaps', () => {
  const swap = (id: string, from: string, to: string, acceptedAt: string): AcceptedSwap => ({
    ...{ id, rota: 'night', date: '2026-11-24', from, to },
    acceptedAt: instant(acceptedAt),
  });
  const holder = (...swaps: AcceptedSwap[]) => {
    const found = shiftsBetween(records({ swaps }), week).find((it) => it.date === '2026-11-24')!;
    return [found.person, found.takenFrom];
  };

  test('a shift goes from hand to hand, in the order of the answers, and may come back', () => {
    const [first, second] = [
      swap('1', 'ana', 'ben', '2026-11-20T00:00:00Z'),
      swap('2', 'ben', 'cora', '2026-11-21T00:00:00Z'),
    ];
    expect(holder(second, first)).toEqual(['cora', 'ben']);
    expect(holder(first, swap('3', 'ben', 'ana', '2026-11-21T00:00:00Z'))).toEqual(['ana', null]);
  });

  test('nobody gives away what they do not have', () => {
    expect(holder(swap('1', 'cora', 'ben', '2026-11-20T00:00:00Z'))).toEqual(['ana', null]);
  });

  test('the next shift is that of whoever took it', () => {
    const swaps = [swap('1', 'ana', 'ben', '2026-11-20T00:00:00Z')];
    const now = instant('2026-11-24T01:00:00Z');
    expect(nextShift('ben', now, records({ swaps }))?.date).toBe('2026-11-24');
    expect(nextShift('ana', now, records({ swaps }))?.date).toBe('2026-11-25');
    expect(nextShift('cora', now, records())).toBeUndefined();
  });
});

test('a day says where nobody is on, and whether that was planned or somebody is absent', () => {
  const sick = { from: instant('2026-11-23T18:00:00Z'), until: instant('2026-11-24T04:00:00Z') };
  const absences = [{ id: 'a', person: 'ana', reason: 'sick' as const, ...sick }];
  const day = { from: instant('2026-11-23T12:00:00Z'), until: instant('2026-11-24T00:00:00Z') };
  const open = coverage('visayas', day, records({ absences }));
  expect(open.map((it) => `${it.from} ${it.until} ${it.because}`)).toEqual([
    '2026-11-23T12:00:00Z 2026-11-23T14:00:00Z not planned',
    '2026-11-23T18:00:00Z 2026-11-23T22:00:00Z absent',
    '2026-11-23T22:00:00Z 2026-11-24T00:00:00Z not planned',
  ]);
  expect(coverage('luzon', day, records())).toHaveLength(1);
});

test('somebody is here for two minutes after a request, and a break ends by itself', () => {
  const now = instant('2026-11-23T15:00:00Z');
  const seen = (seconds: number) => ({ isOnShift: true, seenAt: now.subtract({ seconds }), pause: null });
  expect([seen(0), seen(120), seen(121)].map((it) => presenceOf(it, now))).toEqual(['here', 'here', 'away']);
  expect(presenceOf({ ...seen(0), seenAt: null }, now)).toBe('away');
  expect(presenceOf({ ...seen(0), isOnShift: false }, now)).toBe('off');
  const pause = { from: now.subtract({ minutes: 5 }), until: now.add({ minutes: 1 }) };
  expect(presenceOf({ ...seen(0), pause }, now)).toBe('break');
  expect(presenceOf({ ...seen(0), pause }, now.add({ minutes: 1 }))).toBe('here');
});
