import type { Span } from './records.ts';

/** A stretch of time as people say it: `Tue 24 Nov 22:00 to 06:00 (Asia/Manila)`. */
export function tellSpan({ from, until }: Span, zone: string): string {
  const [start, end] = [moment(from, zone), moment(until, zone)];
  return `${start.day} ${start.time} to ${end.day === start.day ? '' : `${end.day} `}${end.time} (${zone})`;
}

function moment(at: Temporal.Instant, timeZone: string) {
  const when = new Date(at.epochMilliseconds);
  const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone });
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });
  return { day: day.format(when).replace(',', ''), time: time.format(when) };
}
