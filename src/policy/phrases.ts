import { suggest } from '../kit/nearest.ts';
import type { CellProblem, ReadTest } from './cell-problem.ts';
import { durationForms, formatMilliseconds, readMilliseconds } from './duration.ts';
import { formatFeel } from './feel/format.ts';
import { readUnaryFeel } from './feel/unary.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { anyTest, type Domain, isFamily, type Range, type Test } from './test.ts';
import { findValue } from './words.ts';

/** Reads a cell of a decision table: a phrase of the closed list, or FEEL with the same meaning. */
export function readTest(text: string, domain: Domain): ReadTest {
  const clean = text.trim().replaceAll(/\s+/g, ' ');
  const result = readClean(clean, domain);
  if (clean === text || 'test' in result) return result;
  const { from: _, to: __, ...problem } = result.problem;
  return { problem };
}

function readClean(clean: string, domain: Domain): ReadTest {
  const word = clean.toLowerCase();
  if (word === 'any' || word === '-') return { test: anyTest };
  if (word === 'not known' || word === 'null') return knownOrNot({ notKnown: true, known: 'none' }, domain, clean);
  if (word === 'known' || word === 'not(null)') return knownOrNot({ notKnown: false, known: 'all' }, domain, clean);
  return looksLikeFeel(clean) ? readUnaryFeel(clean, domain) : readKnown(clean, domain);
}

/** A test in the closed list of phrases, or in FEEL where no phrase says it; what `hub format` writes. */
export function formatTest(test: Test, domain: Domain): string {
  const { known, notKnown } = test;
  if (known === 'all') return notKnown ? 'any' : 'known';
  if (known === 'none') return 'not known';
  const words = 'values' in known ? known.values.map(formatValue) : known.ranges.map((it) => formatRange(it, domain));
  if (notKnown || words.includes(undefined)) return formatFeel(test, domain);
  return `${known.not ? 'not ' : ''}${words.join(', ')}`;
}

function knownOrNot(test: Test, domain: Domain, text: string): ReadTest {
  if (domain.notKnown) return { test };
  const message = `"${text}" says nothing here: this fact is always known.`;
  return { problem: { code: 'policy/always-known', message, hint: 'Write "any", or a value.' } };
}

function looksLikeFeel(text: string): boolean {
  return /[<>=[\]("]|\.\.|\bnull\b/.test(text);
}

function readKnown(text: string, domain: Domain): ReadTest {
  const negated = /^not (.+)$/i.exec(text);
  const pieces = negated ? piecesOf(negated[1]!, 'not '.length) : piecesOf(text);
  const inner = readPositive(pieces, domain);
  if ('problem' in inner || !negated) return inner;
  const known = inner.test.known as Exclude<Test['known'], string>;
  return { test: { notKnown: false, known: { ...known, not: true } } };
}

function readPositive(pieces: Piece[], domain: Domain): ReadTest {
  if (domain.kind === 'number' || domain.kind === 'duration') return readRanges(pieces, domain);
  const values: (string | boolean)[] = [];
  for (const { text, from, to } of pieces) {
    const value = readOne(text, domain);
    if (value === undefined) return { problem: { ...unknownValue(text, domain), from, to } };
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
  const alone = /^(any|-|known|not known)$/i.test(text);
  const message = alone ? `"${text}" stands alone, or not at all.` : `"${text}" is not known here.`;
  return { code: 'policy/unknown-value', message, hint: hints[domain.kind] };
}

interface RangePhrase {
  form: RegExp;
  /** Its upper end is not in it, so both ends may not be the same. */
  open?: boolean;
  make: (a: number, b: number) => Range;
}

const rangePhrases: RangePhrase[] = [
  { form: /^from (.+) to under (.+)$/i, open: true, make: (from, to) => ({ from, to, toOpen: true }) },
  { form: /^(.+) or more$/i, make: (from) => ({ from }) },
  { form: /^more than (.+)$/i, make: (from) => ({ from, fromOpen: true }) },
  { form: /^(.+) or less$/i, make: (to) => ({ to }) },
  { form: /^less than (.+)$/i, make: (to) => ({ to, toOpen: true }) },
  { form: /^(.+) to (.+)$/i, make: (from, to) => ({ from, to }) },
  { form: /^(.+)$/i, make: (value) => ({ from: value, to: value }) },
];

function readRanges(pieces: Piece[], domain: Domain): ReadTest {
  const ranges: Range[] = [];
  for (const piece of pieces) {
    const range = readRange(piece, domain);
    if ('problem' in range) return range;
    ranges.push(range.range);
  }
  return { test: { notKnown: false, known: { ranges, not: false } } };
}

function readRange({ text, from, to }: Piece, domain: Domain): { range: Range } | { problem: CellProblem } {
  const phrase = rangePhrases.find((it) => it.form.test(text));
  const parts = phrase?.form.exec(text)?.slice(1) ?? [text];
  const numbers = parts.map((it) => readQuantity(withUnit(it, parts.at(-1)!), domain));
  const wrong = numbers.indexOf(undefined);
  if (!phrase || wrong >= 0) return { problem: wrongQuantity(parts[wrong] ?? text, { text, from, to }, domain) };
  const [a, b] = numbers as [number, number];
  if (b !== undefined && (a > b || (a === b && phrase.open)))
    return {
      problem: {
        code: 'policy/empty-range',
        message: `"${text}" ends before it begins.`,
        hint: 'Write the smaller end first.',
        from,
        to,
      },
    };
  return { range: phrase.make(a, b) };
}

/** In `15 to 30 min` the unit stands once, at the end. */
function withUnit(text: string, last: string): string {
  const unit = /[a-z][a-z ]*$/i.exec(last.trim())?.[0] ?? '';
  return /[a-z]/i.test(text) ? text : `${text} ${unit}`;
}

function readQuantity(text: string, domain: Domain): number | undefined {
  if (domain.kind === 'duration') return readMilliseconds(text);
  return /^\d+$/.test(text.trim()) ? Number(text) : undefined;
}

function wrongQuantity(part: string, piece: Piece, domain: Domain): CellProblem {
  const from = piece.from + Math.max(0, piece.text.indexOf(part));
  const place = { from, to: from + Math.max(1, part.length) };
  if (domain.kind === 'number') return { ...unknownValue(part, domain), ...place };
  return {
    code: 'policy/duration',
    message: `"${part}" is not a duration.`,
    hint: `${durationForms}; and more: "15 min or more", "less than 4 h".`,
    ...place,
  };
}

function formatValue(value: string | boolean): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
}

/** A range in words; there are none for a range without its lower end. */
function formatRange({ from, fromOpen, to, toOpen }: Range, domain: Domain): string | undefined {
  const word = (value: number) => (domain.kind === 'duration' ? formatMilliseconds(value) : String(value));
  if (from !== undefined && to !== undefined) {
    if (fromOpen) return undefined;
    if (from === to) return word(from);
    return toOpen ? `from ${word(from)} to under ${word(to)}` : `${word(from)} to ${word(to)}`;
  }
  if (from !== undefined) return fromOpen ? `more than ${word(from)}` : `${word(from)} or more`;
  return toOpen ? `less than ${word(to!)}` : `${word(to!)} or less`;
}
