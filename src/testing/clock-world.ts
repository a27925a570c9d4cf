import { type Clocks, clocks } from '../sla/clocks.ts';
import type { ClockEdition } from '../sla/edition.ts';
import { readClockCase } from '../sla/read-case.ts';
import type { Contract } from '../sla/terms.ts';
import { compileDocuments, type WrittenTables, workedCalendars, writeKb310 } from './kb310.ts';

/** A case with wall times of Manila, `11-23 09:30` in 2026, wherever an instant stands. */
export type WallCase = Record<string, unknown>;

/** KB-310 with the calendars of the worked examples. */
export function edition(tables: WrittenTables, id = 'first', from = '01-01 00:00', ...others: string[]): ClockEdition {
  const policies = compileDocuments(writeKb310({ calendars: workedCalendars, ...tables }), ...others);
  return { id, from: instant(from), policies };
}

/** The clocks of a case. */
export function run(given: WallCase, editions: readonly ClockEdition[], contract: Contract = {}): Clocks {
  const { tickets, asOf } = readClockCase(inUtc(given), 0);
  return clocks(
    tickets.flatMap((it) => it.events),
    editions,
    contract,
    asOf,
  );
}

/** An instant in words of Manila: `11-23 13:30`, with the year where it is not 2026. */
export function wall(at: number | null): string | null {
  if (at === null) return null;
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Asia/Manila').toPlainDateTime();
  const unit = at % 60_000 === 0 ? 'minute' : at % 1000 === 0 ? 'second' : 'millisecond';
  return zoned.toString({ smallestUnit: unit }).replace('2026-', '').replace('T', ' ');
}

/** Epoch milliseconds of a wall time of Manila. */
export function instant(text: string): number {
  const full = /^\d{4}-/.test(text) ? text : `2026-${text}`;
  return Temporal.PlainDateTime.from(full.replace(' ', 'T')).toZonedDateTime('Asia/Manila').epochMilliseconds;
}

function inUtc(value: unknown): unknown {
  if (typeof value === 'string' && /^(\d{4}-)?\d\d-\d\d \d\d:\d\d/.test(value))
    return new Date(instant(value)).toISOString();
  if (Array.isArray(value)) return value.map(inUtc);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, inUtc(it)]));
}
