import { describe, expect, it } from 'vitest';
import { compileDocuments, type WrittenTables, workedCalendars, writeKb310 } from '../testing/kb310.ts';
import { clocks } from './clocks.ts';
import type { ClockEdition } from './edition.ts';
import { contractTime } from './holds.ts';

const common = { calendars: workedCalendars, targets: ['SEV3 | 2 h | 4 h | 8 h | 8 h | C | -'] };
const agreed = { targets: ['SEV3 | 1 h | 1 h | 1 h | 2 h | C | -'] };

/** A contract with more lines in its front matter. */
function contract(lines: string[], tables: WrittenTables = agreed): string {
  const front = ['category: contract', ...lines].join('\n');
  return writeKb310(tables, 'CT-one', 'One Company').replace('category: contract', front);
}

function edition(lines: string[], tables?: WrittenTables, own: WrittenTables = common): ClockEdition {
  return { id: 'first', from: 0, policies: compileDocuments(writeKb310(own), contract(lines, tables)) };
}

const opened = (at: string) =>
  ({ type: 'opened', id: '1', ticket: '', occurredAt: Date.parse(at), severity: 'SEV3', contacted: true }) as const;

/** The resolution clock of a contact at an instant. */
function resolution(at: string, ...editions: ClockEdition[]) {
  const found = clocks([opened(at)], editions, { document: 'CT-one' }, Date.parse(at) + 60_000);
  const { clause, dueAt } = found.clocks.find((it) => it.clock === 'resolution')!;
  return [clause, dueAt && new Date(dueAt).toISOString()];
}

const clauseAt = (at: string, lines: string[]) => resolution(at, edition(lines))[0];

describe('a contract holds for clocks that start', () => {
  it('from the first instant of its first day, not a millisecond earlier', () => {
    const lines = ['from: 2027-01-01'];
    expect(clauseAt('2026-12-31T15:59:59.999Z', lines)).toBe('KB-310 T1');
    expect(clauseAt('2026-12-31T16:00:00Z', lines)).toBe('One Company T1');
  });

  it('until the last instant of its last day', () => {
    const lines = ['until: 2027-01-31'];
    expect(clauseAt('2027-01-31T15:59:59.999Z', lines)).toBe('One Company T1');
    expect(clauseAt('2027-01-31T16:00:00Z', lines)).toBe('KB-310 T1');
  });

  it('on one day, where that is the first and the last', () => {
    const lines = ['from: 2027-03-01', 'until: 2027-03-01'];
    const clauses = ['2027-02-28T15:59:00Z', '2027-03-01T03:00:00Z', '2027-03-01T16:00:00Z'];
    expect(clauses.map((it) => clauseAt(it, lines))).toEqual(['KB-310 T1', 'One Company T1', 'KB-310 T1']);
  });

  it('by the days of its own zone, also where a day has no midnight', () => {
    // On 28 March 2027 Beirut goes from 24:00 to 01:00: the day begins at 22:00 UTC with one o'clock.
    const beirut = ['zone: Asia/Beirut', 'from: 2027-03-28', 'until: 2027-03-28'];
    expect(clauseAt('2027-03-27T21:59:59.999Z', beirut)).toBe('KB-310 T1');
    expect(clauseAt('2027-03-27T22:00:00Z', beirut)).toBe('One Company T1');
    // The day has 23 hours.
    expect(clauseAt('2027-03-28T20:59:59.999Z', beirut)).toBe('One Company T1');
    expect(clauseAt('2027-03-28T21:00:00Z', beirut)).toBe('KB-310 T1');
  });

  it('by a day of 25 hours in New York', () => {
    const autumn = ['zone: America/New_York', 'from: 2026-11-01', 'until: 2026-11-01'];
    const { policies } = edition(autumn);
    const time = contractTime(policies, 'CT-one')!;
    expect(time.until - time.from).toBe(25 * 3_600_000);
  });
});

describe('a clock that began', () => {
  it('under the contract stays under it when its last day is over', () => {
    expect(resolution('2027-01-31T15:30:00Z', edition(['until: 2027-01-31']))).toEqual([
      'One Company T1',
      '2027-01-31T17:30:00.000Z',
    ]);
  });

  it('before its first day counts on the common calendar, though the contract has one of that name', () => {
    const own = {
      targets: ['SEV3 | 1 h | 1 h | 1 h | 4 h | A | -'],
      calendars: ['A | Asia/Manila | Every day | 24x7 | - | - | -'],
    };
    const common = { calendars: workedCalendars, targets: ['SEV3 | 2 h | 4 h | 8 h | 4 h | A | -'] };
    const found = edition(['from: 2026-11-28'], own, common);
    // Friday 16:00: one hour today, three on Tuesday, since Monday is a holiday.
    expect(resolution('2026-11-27T08:00:00Z', found)).toEqual(['KB-310 T1', '2026-12-01T03:00:00.000Z']);
    expect(resolution('2026-11-28T08:00:00Z', found)).toEqual(['One Company T1', '2026-11-28T12:00:00.000Z']);
  });

  it('under a contract that an edition withdraws stays under it', () => {
    const first = edition([]);
    const policies = compileDocuments(writeKb310(common));
    const second = { id: 'second', from: Date.parse('2027-01-01T00:00:00Z'), policies };
    expect(resolution('2026-12-31T23:30:00Z', first, second)).toEqual(['One Company T1', '2027-01-01T01:30:00.000Z']);
    expect(resolution('2027-01-01T00:00:00Z', first, second)[0]).toBe('KB-310 T1');
  });
});

describe('suspensions of work', () => {
  const suspended = [
    'A | Asia/Manila | Mon-Fri | 08:00-17:00 | 2026-11-27 Metro Manila | - | -',
    'C | Asia/Manila | Every day | 24x7 | - | - | -',
  ];
  const tables = { calendars: suspended, targets: ['SEV3 | 2 h | 4 h | 8 h | 4 h | A | -'] };
  const due = (lines: string[], at = '2026-11-26T08:00:00Z') => {
    const editions = [edition(lines, { targets: tables.targets }, tables)];
    const contract = { document: 'CT-one', place: 'Makati, Metro Manila' };
    const found = clocks([opened(at)], editions, contract, Date.parse(at));
    return new Date(found.clocks.find((it) => it.clock === 'resolution')!.dueAt!).toISOString();
  };

  it('close the calendars of the common documents, unless the contract says that they count', () => {
    // Thursday 16:00: one hour, then three on Friday or, where work is suspended, on Monday.
    expect(due([])).toBe('2026-11-30T03:00:00.000Z');
    expect(due(['suspensions: close'])).toBe('2026-11-30T03:00:00.000Z');
    expect(due(['suspensions: count'])).toBe('2026-11-27T03:00:00.000Z');
  });

  it('close again for whoever begins before the contract does', () => {
    expect(due(['suspensions: count', 'from: 2026-11-27'])).toBe('2026-11-30T03:00:00.000Z');
  });
});
