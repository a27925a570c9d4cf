import type { FactValue } from './facts.ts';

/** What an input column's fact can be, and so what its cells may test. */
export interface Domain {
  kind: 'values' | 'yes/no' | 'number' | 'duration' | 'code';
  /** The closed list of a domain of values. */
  values?: readonly string[];
  /** Whether the fact can be *not known*. */
  notKnown: boolean;
}

/** A stretch of numbers; durations are milliseconds. An absent end is open to infinity. */
export interface Range {
  from?: number;
  fromOpen?: boolean;
  to?: number;
  toOpen?: boolean;
}

/**
 * What a cell accepts, as data, so that it can be run, explained and later analysed. *Not known* is a value of its own and
 * is accepted only where `notKnown` says so.
 */
export interface Test {
  notKnown: boolean;
  /** Which known values are accepted. */
  known:
    | 'all'
    | 'none'
    | { values: readonly (string | boolean)[]; not: boolean }
    | { ranges: readonly Range[]; not: boolean };
}

/** `any`: every value, and *not known* as well. */
export const anyTest: Test = { notKnown: true, known: 'all' };

/** Whether a cell accepts everything and so says nothing. */
export function isAny(test: Test): boolean {
  return test.notKnown && test.known === 'all';
}

/** A cell as a closure, made once, when a document is compiled. */
export function compileTest(test: Test): (value: FactValue) => boolean {
  const known = acceptsKnown(test.known);
  return (value) => (value === null || value === undefined ? test.notKnown : known(value));
}

function acceptsKnown(known: Test['known']): (value: FactValue) => boolean {
  if (known === 'all') return () => true;
  if (known === 'none') return () => false;
  if ('values' in known) {
    const accepts = acceptsValues(known.values);
    return known.not ? (value) => !accepts(value) : accepts;
  }
  const accepts = (value: FactValue) => known.ranges.some((range) => within(range, value as number));
  return known.not ? (value) => !accepts(value) : accepts;
}

function acceptsValues(values: readonly (string | boolean)[]): (value: FactValue) => boolean {
  const exact = new Set<unknown>(values);
  const families = values
    .filter((it) => typeof it === 'string' && isFamily(it))
    .map((it) => familyPrefix(it as string));
  if (!families.length) return (value) => exact.has(value);
  return (value) => exact.has(value) || families.some((prefix) => String(value).startsWith(prefix));
}

/** Whether a text names a family of error codes: `LT-9xxx`, `LT-31xx`. */
export function isFamily(text: string): boolean {
  return /^LT-\d{1,3}x{1,3}$/.test(text) && text.length === 7;
}

function familyPrefix(family: string): string {
  return family.replaceAll('x', '');
}

/** Whether a number lies in a range. */
export function within(range: Range, value: number): boolean {
  if (range.from !== undefined && (range.fromOpen ? value <= range.from : value < range.from)) return false;
  if (range.to !== undefined && (range.toOpen ? value >= range.to : value > range.to)) return false;
  return true;
}
