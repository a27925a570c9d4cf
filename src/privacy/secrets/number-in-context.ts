import type { Span } from '../detector.ts';
import { matchesAround, readAt } from './read-at.ts';
import { countsSomething } from './value-looks.ts';

/** How a number is found that the words around it give away. */
export interface NumberInContext {
  /** What each such word has in it, found quickly. Flag `g`. */
  quick: RegExp;
  /** The word that means such a number. */
  noun: RegExp;
  /** What may stand between the word and its value. Flag `y`. */
  between: RegExp;
  /** The value itself. Flag `y`. */
  value: RegExp;
  /** From the value on to the word, where the value comes first: " is my PIN". Ends with `$`. */
  before: RegExp;
  /** What stands behind the word where it is part of another: "PIN entry screen". Flag `y`. */
  compound: RegExp;
}

/** The values of one kind in a text: behind each word for it, else before it. */
export function numbersInContext(text: string, kind: NumberInContext): Span[] {
  return [...matchesAround(kind.quick, kind.noun, text)].flatMap(({ start, end }) => {
    if (readAt(kind.compound, text, end)) return [];
    return after(text, end, kind) ?? before(text, start, kind) ?? [];
  });
}

function after(text: string, from: number, { between, value }: NumberInContext): Span[] | undefined {
  const gap = readAt(between, text, from);
  const span = gap && valueAt(text, from + gap[0].length, value);
  if (!span) return undefined;
  const more = readAt(OR, text, span.end);
  const second = more && valueAt(text, span.end + more[0].length, value);
  return second ? [span, second] : [span];
}

function valueAt(text: string, at: number, value: RegExp): Span | undefined {
  const found = readAt(value, text, at);
  if (!found || isOther(text, at, found[0])) return undefined;
  return { start: at, end: at + found[0].length };
}

function before(text: string, to: number, kind: NumberInContext): Span[] | undefined {
  const from = Math.max(0, to - 60);
  const join = kind.before.exec(text.slice(from, to));
  const value =
    join &&
    /(?<![\p{L}\d.,:/#-])["'(*]{0,2}([\dA-Z](?:[ -]?[\dA-Z]){3,9})["')*]{0,2}$/u.exec(
      text.slice(from, from + join.index),
    );
  if (!value) return undefined;
  const digits = /(?:G-)?\d(?:[ -]?\d){3,7}$/.exec(value[1]!);
  const start = digits ? from + value.index + value[0].indexOf(value[1]!) + digits.index : 0;
  return digits && valueAt(text, start, kind.value) ? [{ start, end: start + digits[0].length }] : undefined;
}

/** A date, an amount, a count or a longer number is none. */
function isOther(text: string, at: number, value: string): boolean {
  const end = at + value.length;
  if (readAt(/[-/.:]\d|[,]\d{3}|[\p{L}_%]|-\p{L}/uy, text, end)) return true;
  // The first two groups of a longer number, such as one to call.
  if (/[ -]/.test(value) && readAt(/[ -]?\d/y, text, end)) return true;
  return countsSomething(text, end);
}

const OR = /[ \t]{0,2}(?:or|o|\/|then|and|ug|at)[ \t]{1,2}/iy;
