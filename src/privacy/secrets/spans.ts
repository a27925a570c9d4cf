import type { Span } from '../detector.ts';

/** Spans in their order, those that overlap made one: what several readings of a text found becomes what a detector gives. */
export function inOrder(spans: readonly Span[]): Span[] {
  const ordered = spans.filter((it) => it.end > it.start).sort((a, b) => a.start - b.start || a.end - b.end);
  const apart: Span[] = [];
  for (const span of ordered) {
    const last = apart.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else apart.push({ ...span });
  }
  return apart;
}
