/** A stretch of instants in which a zone keeps one offset from UTC. */
export interface OffsetSpan {
  from: number;
  to: number;
  /** Local time less UTC, in milliseconds. */
  offset: number;
}

/** The offsets of an IANA zone between two instants, in order and without gaps. */
export function zoneOffsets(zone: string, from: number, to: number): OffsetSpan[] {
  const spans: OffsetSpan[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  for (let start = from; start < to; ) {
    const next = at.getTimeZoneTransition('next');
    const end = next && next.epochMilliseconds < to ? next.epochMilliseconds : to;
    spans.push({ from: start, to: end, offset: at.offsetNanoseconds / 1e6 });
    start = end;
    if (next) at = next;
  }
  return spans;
}
