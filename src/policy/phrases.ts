import type { CellProblem, ReadTest } from './cell-problem.ts';
import { durationForms, formatMilliseconds, readMilliseconds } from './duration.ts';
import { readUnaryFeel } from './feel/unary.ts';
import { suggest } from './nearest.ts';
import { anyTest, type Domain, isFamily, type Range, type Test } from './test.ts';
import { findValue } from './words.ts';

/** Reads a cell of a decision table: a phrase of the closed list, or FEEL with the same meaning. */
export function readTest(text: string, domain: Domain): ReadTest {
  const clean = text.trim().replaceAll(/\s+/g, ' ');
  const word = clean.toLowerCase();
  if (word === 'any' || word === '-') return { test: anyTest };
  if (word === 'not known' || word === 'null') return knownOrNot({ notKnown: true, known: 'none' }, domain, clean);
  if (word === 'known' || word === 'not(null)') return knownOrNot({ notKnown: false, known: 'all' }, domain, clean);
  const known = looksLikeFeel(clean) ? undefined : readKnown(clean, domain);
  if (known && 'test' in known) return known;
  return looksLikeFeel(clean) ? readUnaryFeel(clean, domain) : known!;
}

/** A test in the closed list of phrases; what `hub format` writes. */
export function formatTest(test: Test, domain: Domain): string {
  const { known, notKnown } = test;
  if (known === 'all') return notKnown ? 'any' : 'known';
  if (known === 'none') return 'not known';
  const words = 'values' in known ? known.values.map(formatValue) : known.ranges.map((it) => formatRange(it, domain));
  return `${known.not ? 'not ' : ''}${words.join(', ')}`;
}

function knownOrNot(test: Test, domain: Domain, text: string): ReadTest {
  if (domain.notKnown) return { test };
  const message = `"${text}" can never be true here: this fact is always known.`;
  return { problem: { code: 'policy/always-known', message } };
}

function looksLikeFeel(text: string): boolean {
  return /[<>=[\]("]|\.\.|^not\s*\(/.test(text);
}

function readKnown(text: string, domain: Domain): ReadTest {
  const negated = /^not\s+(.+)$/i.exec(text);
  const inner = negated ? readPositive(negated[1]!, domain) : readPositive(text, domain);
  if ('problem' in inner || !negated) return inner;
  const known = inner.test.known as Exclude<Test['known'], string>;
  return { test: { notKnown: false, known: { ...known, not: true } } };
}

function readPositive(text: string, domain: Domain): ReadTest {
  if (domain.kind === 'number' || domain.kind === 'duration') return readRanges(text, domain);
  const values: (string | boolean)[] = [];
  for (const piece of text.split(',')) {
    const value = readOne(piece.trim(), domain);
    if (value === undefined) return { problem: unknownValue(piece.trim(), domain) };
    values.push(value);
  }
  return { test: { notKnown: false, known: { values, not: false } } };
}

/** One value of a domain in words: `SEV1`, `yes`, `LT-3104`, `LT-9xxx`. */
export function readOne(text: string, domain: Domain): string | boolean | undefined {
  if (domain.kind === 'yes/no') return { yes: true, true: true, no: false, false: false }[text.toLowerCase()];
  if (domain.kind === 'values') return findValue(domain.values ?? [], text);
  const code = text.toUpperCase().replaceAll('X', 'x');
  return /^LT-\d{4}$/.test(code) || isFamily(code) ? code : undefined;
}

function unknownValue(text: string, domain: Domain): CellProblem {
  const hints: Record<Domain['kind'], string> = {
    values: suggest(text, [...(domain.values ?? []), 'any', ...(domain.notKnown ? ['not known'] : [])]),
    'yes/no': `Allowed: yes, no, any${domain.notKnown ? ', not known, known' : ''}.`,
    code: 'Allowed: a code such as LT-3104, a family such as LT-9xxx, any.',
    number: 'Allowed: a number such as "3", "3 or more", "less than 3", "1 to 3", any.',
    duration: 'Allowed: "15 min or more", "less than 4 h", "15 min to 1 h", "from 15 min to under 1 h", any.',
  };
  return { code: 'policy/unknown-value', message: `"${text}" is not known here.`, hint: hints[domain.kind] };
}

interface RangePhrase {
  form: RegExp;
  make: (a: number, b: number) => Range;
}

const rangePhrases: RangePhrase[] = [
  { form: /^from (.+) to under (.+)$/i, make: (from, to) => ({ from, to, toOpen: true }) },
  { form: /^(.+) or more$/i, make: (from) => ({ from }) },
  { form: /^more than (.+)$/i, make: (from) => ({ from, fromOpen: true }) },
  { form: /^(.+) or less$/i, make: (to) => ({ to }) },
  { form: /^less than (.+)$/i, make: (to) => ({ to, toOpen: true }) },
  { form: /^(.+) to (.+)$/i, make: (from, to) => ({ from, to }) },
  { form: /^(.+)$/i, make: (value) => ({ from: value, to: value }) },
];

function readRanges(text: string, domain: Domain): ReadTest {
  const ranges: Range[] = [];
  for (const piece of text.split(',')) {
    const range = readRange(piece.trim(), domain);
    if ('problem' in range) return range;
    ranges.push(range.range);
  }
  return { test: { notKnown: false, known: { ranges, not: false } } };
}

function readRange(text: string, domain: Domain): { range: Range } | { problem: CellProblem } {
  const phrase = rangePhrases.find((it) => it.form.test(text))!;
  const parts = phrase.form.exec(text)!.slice(1);
  const unit = /[a-z][a-z ]*$/i.exec(parts.at(-1)!.trim())?.[0] ?? '';
  const numbers = parts.map((it) => readQuantity(/[a-z]/i.test(it) ? it : `${it} ${unit}`, domain));
  const wrong = numbers.indexOf(undefined);
  if (wrong >= 0) return { problem: wrongQuantity(parts[wrong]!, domain) };
  const [a, b] = numbers as [number, number];
  if (b !== undefined && a > b)
    return { problem: { code: 'policy/empty-range', message: `"${text}" ends before it begins.` } };
  return { range: phrase.make(a, b) };
}

function readQuantity(text: string, domain: Domain): number | undefined {
  if (domain.kind === 'duration') return readMilliseconds(text);
  return /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}

function wrongQuantity(text: string, domain: Domain): CellProblem {
  if (domain.kind === 'number') return unknownValue(text, domain);
  return {
    code: 'policy/duration',
    message: `"${text}" is not a duration.`,
    hint: `${durationForms}; and more: "15 min or more", "less than 4 h".`,
  };
}

function formatValue(value: string | boolean): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
}

function formatRange(range: Range, domain: Domain): string {
  const word = (value: number) => (domain.kind === 'duration' ? formatMilliseconds(value) : String(value));
  const { from, to } = range;
  if (from !== undefined && to !== undefined) {
    if (from === to) return word(from);
    return range.toOpen ? `from ${word(from)} to under ${word(to)}` : `${word(from)} to ${word(to)}`;
  }
  if (from !== undefined) return range.fromOpen ? `more than ${word(from)}` : `${word(from)} or more`;
  return range.toOpen ? `less than ${word(to!)}` : `${word(to!)} or less`;
}
