import type { Span } from '../detector.ts';

/** Further than any detector looks for what decides about a value: all of a command in a line of 600 units. */
export const REACH = 640;

/**
 * The pieces of a text that have to be read for what is found near some places to be what is found in the whole of it: twice as far as a
 * detector reaches, and on to a line where nothing is cut. Both the places and the pieces come in order; each line is looked at once.
 */
export function piecesAround(text: string, places: readonly Span[]): Span[] {
  const pieces: Span[] = [];
  for (const { start, end } of places) {
    const last = pieces.at(-1);
    if (last && (last.end === text.length || last.end >= end + 2 * REACH)) continue;
    const from = lineBefore(text, start - 2 * REACH, last?.end ?? 0);
    const to = lineBehind(text, end + 2 * REACH);
    if (last && from <= last.end) last.end = to;
    else pieces.push({ start: from, end: to });
  }
  return pieces;
}

/** The beginning of the nearest plain line before a place, or `floor`. */
function lineBefore(text: string, from: number, floor: number): number {
  const above = text.slice(floor, Math.max(floor, from));
  for (let at = above.lastIndexOf('\n'); at >= 0; at = at > 0 ? above.lastIndexOf('\n', at - 1) : -1) {
    if (isPlain(text, floor + at + 1)) return floor + at + 1;
  }
  return floor;
}

/** The beginning of the nearest plain line behind a place, or the end of the text. */
function lineBehind(text: string, from: number): number {
  for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (isPlain(text, at + 1)) return at + 1;
  }
  return text.length;
}

/** A line of a sentence. No table, key, list of codes or encoded part that goes over many lines has one, so none is cut there. */
function isPlain(text: string, from: number): boolean {
  const line = text.slice(from, from + LONGEST).split('\n', 1)[0]!;
  return line.length < LONGEST && !/[|\t;,<>]| {2}/.test(line) && SENTENCE.test(line);
}

const LONGEST = 2000;
const SENTENCE = /[A-Za-z]{2,20} [A-Za-z]{1,20} [A-Za-z]{2,20}| [A-Za-z]{7,20} /;
