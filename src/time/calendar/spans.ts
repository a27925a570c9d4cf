/** A half-open stretch `[from, to)`: of instants in milliseconds, or of minutes of a day. */
export interface Span {
  from: number;
  to: number;
}

/** The same time in order, without overlaps; what touches is one. */
export function unite(spans: readonly Span[]): Span[] {
  const united: Span[] = [];
  for (const next of [...spans].sort((a, b) => a.from - b.from)) {
    if (next.to <= next.from) continue;
    const last = united.at(-1);
    if (last && next.from <= last.to) last.to = Math.max(last.to, next.to);
    else united.push({ ...next });
  }
  return united;
}

/** What of some time is left when other time is taken out. Both are in order. */
export function subtract(spans: readonly Span[], taken: readonly Span[]): Span[] {
  return spans.flatMap((span) => remainders(span, taken));
}

function remainders(span: Span, taken: readonly Span[]): Span[] {
  const left: Span[] = [];
  let { from } = span;
  for (const hole of taken) {
    if (hole.to <= from || hole.from >= span.to) continue;
    if (hole.from > from) left.push({ from, to: hole.from });
    from = Math.max(from, hole.to);
  }
  if (from < span.to) left.push({ from, to: span.to });
  return left;
}
