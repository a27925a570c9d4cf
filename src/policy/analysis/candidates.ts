import type { FactValue } from '../facts.ts';
import { type Domain, isFamily, type Test } from '../test.ts';

/**
 * Values of a domain that together stand for all of it: whatever the tests of a column tell apart, one value of each kind is
 * here. The plainest come first, because they are shown to people.
 */
export function candidates(domain: Domain, tests: readonly Test[]): FactValue[] {
  return [...known[domain.kind](domain, tests), ...(domain.notKnown ? [null] : [])];
}

const known: Record<Domain['kind'], (domain: Domain, tests: readonly Test[]) => FactValue[]> = {
  values: (domain) => [...domain.values!],
  'yes/no': () => [true, false],
  number: (_, tests) => wholeNumbers(endsOf(tests)),
  duration: (_, tests) => durations(endsOf(tests)),
  code: (_, tests) => codes(tests),
};

function endsOf(tests: readonly Test[]): number[] {
  const ranges = tests.flatMap(({ known }) => (typeof known === 'object' && 'ranges' in known ? known.ranges : []));
  const ends = ranges.flatMap((it) => [it.from, it.to]).filter((it) => it !== undefined);
  return [...new Set([0, ...ends])].sort((a, b) => a - b);
}

/** Counts are whole and never below 0: each end, and its neighbors. */
function wholeNumbers(ends: number[]): number[] {
  const around = ends.flatMap((it) => [Math.ceil(it), Math.floor(it), Math.floor(it) + 1, Math.ceil(it) - 1]);
  return around.filter((it) => it >= 0);
}

/** Durations run in milliseconds: a round one from between each pair of ends, then the ends and their neighbors. */
function durations(ends: number[]): number[] {
  const between = ends.flatMap((from, index) => roundBetween(from, ends[index + 1]) ?? []);
  const around = ends.flatMap((it) => [it, it - 1, it + 1]);
  return [...between, ...around].filter((it) => it >= 0);
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const steps = [24 * hour, hour, 30 * minute, 10 * minute, 5 * minute, minute, second, 1];

function roundBetween(from: number, to?: number): number | undefined {
  const fitting = to === undefined ? steps.filter((it) => it <= Math.max(from, 10 * minute)) : steps;
  return fitting.map((step) => (Math.floor(from / step) + 1) * step).find((it) => to === undefined || it < to);
}

/**
 * Error codes are ten thousand, and a table names a few codes and families of them. Each named one stands for those of its
 * codes that no narrower one names; one code stands for all that nothing names; and a ticket may have no code.
 */
function codes(tests: readonly Test[]): string[] {
  const named = tests.flatMap(({ known }) => (typeof known === 'object' && 'values' in known ? known.values : []));
  const prefixes = [...new Set(['LT-', ...named.map((it) => (isFamily(String(it)) ? familyPrefix(it) : String(it)))])];
  const own = prefixes.map((prefix) =>
    freeCode(
      prefix,
      prefixes.filter((it) => it.length > prefix.length),
    ),
  );
  return ['none', ...own.filter((it) => it !== undefined)];
}

function familyPrefix(family: string | boolean): string {
  return String(family).replaceAll('x', '');
}

/** The first code with a prefix that has none of the narrower ones. */
function freeCode(prefix: string, narrower: readonly string[]): string | undefined {
  const inside = narrower.filter((it) => it.startsWith(prefix));
  if (prefix.length === 'LT-0000'.length) return prefix;
  for (let digit = 0; digit <= 9; digit++) {
    const next = `${prefix}${digit}`;
    if (inside.includes(next)) continue;
    const free = freeCode(next, inside);
    if (free) return free;
  }
  return undefined;
}
