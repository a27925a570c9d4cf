import { type Duration, durationForms, readDuration } from '../../policy/duration.ts';
import type { Span } from '../open-time.ts';
import { readStretches, readWallTime } from './wall-times.ts';

/** A case put to a calendar. Instants are epoch milliseconds. */
export interface CalendarCase {
  start: number;
  target: Duration;
  pauses: readonly Span[];
  zone: string;
}

/** Reads the cells of a case, or says which of them is none. */
export function readCalendarCase(
  { Start = '', Target = '', Pauses }: Readonly<Record<string, string>>,
  zone: string,
): CalendarCase | { problem: string; column: string } {
  const start = readWallTime(Start, zone);
  if (start === undefined) return { problem: `"${Start}" is not a time such as 2026-11-23 09:30.`, column: 'Start' };
  const target = readDuration(Target);
  if (!target || target.months) return { problem: `"${Target}" is not a target. ${durationForms}.`, column: 'Target' };
  const pauses = Pauses === undefined ? [] : readStretches(Pauses, zone);
  return pauses ? { start, target, pauses, zone } : { problem: noPauses(Pauses!), column: 'Pauses' };
}

const noPauses = (text: string) =>
  `"${text}" are not pauses: write 2026-11-23 11:00 to 2026-11-24 11:00, several with commas.`;
