import type { Span } from '../detector.ts';
import { readAt } from './read-at.ts';

/** A value as it stands in a text. */
export interface Value extends Span {
  text: string;
  /** Between quotation marks of any kind, so that it may hold spaces. */
  quoted: boolean;
}

/**
 * The value that begins at a place: what stands between quotation marks on one line, or the word up to the next space, without
 * the full stop, comma or bracket that ends it for the sentence. An exclamation mark stays, since passwords like to end so.
 */
export function readValue(text: string, at: number): Value | undefined {
  const quoted = readAt(QUOTED, text, at);
  if (quoted) return quotedValue(quoted, at);
  const word = readAt(WORD, text, at)?.[0].replace(TAIL, '');
  if (!word) return undefined;
  return { text: word, start: at, end: at + word.length, quoted: false };
}

/** Where a value really ends that was taken for one: reading it stopped at a bound, and nothing of a long one may stay. */
export function wholeOf(text: string, { start, end }: Span): Span {
  return { start, end: end - start < BOUND - 1 ? end : end + (readAt(REST, text, end)?.[0].length ?? 0) };
}

/** The value of a setting that is written without spaces: up to a sign that ends it, such as the `&` of `?pwd=x&z=1`. */
export function readSetting(text: string, at: number, stop: RegExp): Value | undefined {
  const value = readValue(text, at);
  if (!value || value.quoted) return value;
  const end = value.text.search(stop);
  const kept = end === -1 ? value.text : value.text.slice(0, end);
  return kept ? { ...value, text: kept, end: at + kept.length } : undefined;
}

function quotedValue(found: RegExpExecArray, at: number): Value {
  const mark = found.findIndex((it, index) => index % 2 === 1 && it !== undefined);
  const [open, inner] = [found[mark]!.length, found[mark + 1]!];
  return { text: inner, start: at + open, end: at + open + inner.length, quoted: true };
}

// Each opening mark with its own closing one. What a backslash stands before is inside.
const QUOTED =
  /(?=["'`“”‘’«*\\])(?:(\\?["“”])((?:[^"“”\\\n]|\\[^\n"]|\\"(?=[\w!@#$%]))[^"“”\\\n]{0,200}(?:\\[^\n"][^"“”\\\n]{0,200}){0,9})\\?["“”]|(['‘’])([^'‘’\n]{1,200})['’](?![\p{L}\d])|(`{1,3})([^`\n]{1,200})`|(\*\*)([^*\n]{1,200})\*\*|(«)([^»\n]{1,200})»)/uy;

const BOUND = 512;
const REST = /[^\s"'<>]{1,100000}/y;
const WORD = /(?:[^\s<"“”«»`]|<(?![/a-z!])|"(?=[\w!@#$%])){1,512}/iuy;
const TAIL = /(?:[.,;:?…)\]}'’>|]|\*\*){1,40}$/u;
