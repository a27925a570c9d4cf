import { describe, expect, it } from 'vitest';
import { compileDocuments, workedCalendars, writeKb310 } from '../testing/kb310.ts';
import { dueAfter } from './counting.ts';
import { openByEdition } from './open-by-edition.ts';
import { calendars } from './policy.ts';
import { type CalendarSetting, readCalendars } from './read-calendars.ts';

const hour = 3_600_000;

function read(rows: readonly string[], setting: CalendarSetting = {}) {
  return readCalendars(compileDocuments(writeKb310({ calendars: rows })).policy(calendars)!.rows, setting);
}

function at(wall: string, zone = 'Asia/Manila'): number {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds;
}

function wall(instant: number | undefined, zone = 'Asia/Manila'): string | undefined {
  if (instant === undefined) return undefined;
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

const worked = read(workedCalendars);

describe('a due time on a calendar', () => {
  it.each([
    ['A', '2026-11-23T09:30', 4, '2026-11-23T13:30'],
    ['A', '2026-11-21T10:00', 1, '2026-11-23T09:00'],
    ['A', '2026-11-23T08:00', 9, '2026-11-23T17:00'],
    ['A', '2026-11-27T16:00', 4, '2026-12-01T11:00'],
    ['B', '2026-11-23T11:30', 2, '2026-11-23T14:30'],
    ['E', '2026-11-23T23:00', 8, '2026-11-24T23:00'],
    ['E', '2026-11-27T23:00', 8, '2026-12-01T01:00'],
  ])('%s from %s, %d h: %s', (name, start, hours, due) => {
    expect(wall(worked.get(name.toLowerCase())!.due(at(start), hours * hour))).toBe(due);
  });

  it('leaves out a part of a day that is closed', () => {
    const rows = [workedCalendars[0].replace('2026-12-24', '2026-12-23 12:00-17:00, 2026-12-24')];
    expect(
      wall(
        read(rows)
          .get('a')!
          .due(at('2026-12-23T10:00'), 4 * hour),
      ),
    ).toBe('2026-12-28T10:00');
  });

  it('keeps the length of a working day when clocks are put forward over the weekend', () => {
    const start = at('2026-03-06T16:00', 'America/New_York');
    expect(wall(worked.get('d')!.due(start, 4 * hour), 'America/New_York')).toBe('2026-03-09T12:00');
  });

  it('rests while it is paused', () => {
    const pause = { from: at('2026-11-20T16:00'), to: at('2026-11-23T09:00') };
    expect(wall(dueAfter(worked.get('m9')!, at('2026-11-20T15:00'), 4 * hour, [pause]))).toBe('2026-11-23T12:00');
  });

  it('asks the edition in force at each instant, so that a day proclaimed closed moves only what comes after', () => {
    const later = read([workedCalendars[0].replace('2026-11-30', '2026-11-27, 2026-11-30')]).get('a')!;
    const proclaimed = at('2026-11-26T20:00');
    const start = at('2026-11-26T15:00');
    const pieces = [
      { from: 0, open: worked.get('a')! },
      { from: proclaimed, open: later },
    ];
    expect(wall(worked.get('a')!.due(start, 8 * hour))).toBe('2026-11-27T14:00');
    expect(wall(openByEdition(pieces).due(start, 8 * hour))).toBe('2026-12-01T14:00');
  });
});

describe('a calendar', () => {
  it('unites the rows of one name', () => {
    const shop = read([
      'shop | Asia/Manila | Mon-Fri | 08:00-17:00 | - | - | -',
      'shop | Asia/Manila | Sat | 08:00-12:00 | - | - | -',
    ]);
    expect(wall(shop.get('shop')!.due(at('2026-11-27T16:00'), 2 * hour))).toBe('2026-11-28T09:00');
    expect(shop.get('shop')!.standardDay).toBe(9 * hour);
  });

  it('closes on public holidays that were resolved for it, and opens on days given besides', () => {
    const [row] = ['x | Asia/Manila | Mon-Fri | 08:00-17:00 | PH | 2026-11-28, 2026-11-30 10:00-11:00 | -'];
    const holidays = [{ country: 'PH', date: '2026-11-30', name: 'Bonifacio Day' }];
    const calendar = read([row!], { holidays }).get('x')!;
    const open = calendar
      .segments(at('2026-11-28T00:00'), at('2026-12-01T00:00'))
      .map((it) => [wall(it.from), wall(it.to)]);
    expect(open).toEqual([
      ['2026-11-28T08:00', '2026-11-28T17:00'],
      ['2026-11-30T10:00', '2026-11-30T11:00'],
    ]);
  });

  it('closes for a suspension only at its place, and not where the contract says that such hours count', () => {
    const rows = ['x | Asia/Manila | Mon-Fri | 08:00-17:00 | 2026-11-27 Metro Manila | - | -'];
    const friday = at('2026-11-27T09:00');
    expect(read(rows).get('x')!.isOpen(friday)).toBe(true);
    expect(read(rows, { place: 'Makati, Metro Manila' }).get('x')!.isOpen(friday)).toBe(false);
    expect(read(rows, { place: 'Metro Manila', suspensions: 'count' }).get('x')!.isOpen(friday)).toBe(true);
  });

  it('never opens in hours that a zone skips, and counts hours that it repeats', () => {
    const night = read(['x | America/New_York | Every day | 01:00-03:00 | - | - | -']).get('x')!;
    const [spring, autumn] = [at('2026-03-08T00:00', 'America/New_York'), at('2026-11-01T00:00', 'America/New_York')];
    expect(night.elapsed(spring, spring + 12 * hour)).toBe(hour);
    expect(night.elapsed(autumn, autumn + 12 * hour)).toBe(3 * hour);
  });

  it('has no day that its zone left out', () => {
    const apia = read(['x | Pacific/Apia | Every day | 08:00-12:00 | - | - | -']).get('x')!;
    expect(apia.elapsed(at('2011-12-29T00:00', 'Pacific/Apia'), at('2012-01-01T00:00', 'Pacific/Apia'))).toBe(8 * hour);
  });

  it('joins what runs on over the turn of the year', () => {
    const all = worked.get('c')!;
    const span = { from: at('2026-12-31T00:00'), to: at('2027-01-03T00:00') };
    expect(all.segments(span.from, span.to)).toEqual([span]);
    expect(all.due(span.from, 5 * 365 * 24 * hour)).toBe(span.from + 5 * 365 * 24 * hour);
  });

  it('is refused by the check where it does not open once in 400 days', () => {
    const closed = ['x | Asia/Manila | Mon-Fri | 08:00-17:00 | 2026-01-01..2027-03-01 | - | -'];
    expect(() => read(closed)).toThrow('does not open once in the 400 days from 2026-01-01');
    expect(() => read([closed[0]!.replace('| - | -', '| 2026-06-01 | -')])).not.toThrow();
  });
});
