import { describe, expect, test } from 'vitest';
import { daysBetween, momentOf } from './moment.ts';

const at = (date: string, time: string, zone: string) => momentOf(date, time, zone).toString();

describe('a wall time is the first moment at which the wall shows it, or more', () => {
  test.each([
    ['an ordinary one', '2026-11-23', '22:00', 'Asia/Manila', '2026-11-23T14:00:00Z'],
    ['one that comes twice is its first', '2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00Z'],
    ['one that is skipped is the moment of the skip', '2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:00:00Z'],
    ['the first minute that is skipped, too', '2026-03-29', '02:00', 'Europe/Berlin', '2026-03-29T01:00:00Z'],
    ['and what comes right after', '2026-03-29', '03:00', 'Europe/Berlin', '2026-03-29T01:00:00Z'],
    ['half an hour twice', '2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00Z'],
    ['a day that never was begins with the next', '2011-12-30', '09:00', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
  ])('%s', (_, date, time, zone, moment) => {
    expect(at(date, time, zone)).toBe(moment);
  });
});

test('days follow each other without a gap, though some have 23 or 25 hours', () => {
  const days = daysBetween('2026-10-24', '2026-10-26', 'Europe/Berlin');
  expect(days.map((it) => it.until.since(it.from).total('hours'))).toEqual([24, 25, 24]);
  expect(days[0]!.until.equals(days[1]!.from)).toBe(true);
});
