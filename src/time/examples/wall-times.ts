import type { Span } from '../open-time.ts';

/** Reads `2026-11-23 09:30`, wall time of a zone; nothing where it is none. */
export function readWallTime(text: string, zone: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(text)) return undefined;
  try {
    const options = { overflow: 'reject' } as const;
    return Temporal.PlainDateTime.from(text.replace(' ', 'T'), options).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    return undefined;
  }
}

/** Reads `2026-11-23 11:00 to 2026-11-24 11:00`, several with commas; nothing where one of them is no stretch of time. */
export function readStretches(text: string, zone: string): Span[] | undefined {
  const read = text.split(',').map((it) => readStretch(it.trim(), zone));
  return read.includes(undefined) ? undefined : (read as Span[]);
}

/** `2026-11-23 09:30`, with seconds where there are some. */
export function wallTime(at: number, zone: string): string {
  const time = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();
  return time.toString({ smallestUnit: at % 60_000 ? 'second' : 'minute' }).replace('T', ' ');
}

/** The year of an instant in a zone. */
export function yearOf(at: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).year;
}

function readStretch(text: string, zone: string): Span | undefined {
  const [from, to] = text.split(' to ').map((it) => readWallTime(it.trim(), zone));
  return from !== undefined && to !== undefined && from < to ? { from, to } : undefined;
}
