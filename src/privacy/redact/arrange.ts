import { isGraver } from '../treatment.ts';
import type { Hit } from './find-values.ts';

/**
 * Makes one of finds that overlap: the graver treatment holds, among equal ones that of the longer find, and it holds for all that
 * they cover, so that no end of a value is left over. What is only flagged yields to what is taken out.
 */
export function arrange(hits: readonly Hit[]): Hit[] {
  const sorted = hits.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const taken = merged(sorted.filter((it) => it.of.treatment !== 'flag'));
  const flags = merged(sorted.filter((it) => it.of.treatment === 'flag'));
  return [...taken, ...clearOf(flags, taken)].sort((a, b) => a.start - b.start);
}

function merged(sorted: readonly Hit[]): Hit[] {
  const groups: { all: Hit; best: Hit }[] = [];
  for (const hit of sorted) {
    const last = groups.at(-1);
    if (!last || hit.start >= last.all.end) groups.push({ all: hit, best: hit });
    else {
      last.all = { ...last.all, end: Math.max(last.all.end, hit.end) };
      last.best = better(last.best, hit);
    }
  }
  return groups.map(({ all, best }) => ({ ...best, start: all.start, end: all.end }));
}

function better(one: Hit, other: Hit): Hit {
  if (isGraver(one.of.treatment, other.of.treatment)) return one;
  if (isGraver(other.of.treatment, one.of.treatment)) return other;
  return other.end - other.start > one.end - one.start ? other : one;
}

/** Both lists are in order and without overlaps of their own, so one walk compares them. */
function clearOf(flags: readonly Hit[], taken: readonly Hit[]): Hit[] {
  let next = 0;
  return flags.filter(({ start, end }) => {
    while (next < taken.length && taken[next]!.end <= start) next++;
    return next >= taken.length || taken[next]!.start >= end;
  });
}
