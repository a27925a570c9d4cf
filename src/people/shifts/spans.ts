import type { Span } from './records.ts';

const { compare } = Temporal.Instant;

export const holds = ({ from, until }: Span, at: Temporal.Instant): boolean =>
  compare(from, at) <= 0 && compare(at, until) < 0;

export const overlap = (a: Span, b: Span): boolean => compare(a.from, b.until) < 0 && compare(b.from, a.until) < 0;

/** What is left of a span without the others, in order. */
export function without(span: Span, others: readonly Span[]): Span[] {
  const left: Span[] = [];
  let from = span.from;
  for (const other of inOrder(others.filter((it) => overlap(it, span)))) {
    if (compare(from, other.from) < 0) left.push({ from, until: other.from });
    if (compare(from, other.until) < 0) from = other.until;
  }
  if (compare(from, span.until) < 0) left.push({ from, until: span.until });
  return left;
}

function inOrder(spans: readonly Span[]): Span[] {
  return [...spans].sort((a, b) => compare(a.from, b.from));
}
