import { type Automaton, automaton } from './automaton.ts';

/**
 * Every place where a pattern with the flag `g` finds something, from left to right, as `matchAll` has them. Within `readingOnce` the
 * pattern is tried only where it may match.
 */
export function* everyMatch(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  const search = matchFrom(pattern, text);
  for (let found = search(0); found; found = search(found.index + found[0].length)) yield found;
}

/** Finds the first match of a pattern with the flag `g` at a place or behind it. Each place asked for lies behind the one before. */
export function matchFrom(pattern: RegExp, text: string): (from: number) => RegExpExecArray | null {
  if (reading?.text !== text) return plainly(pattern, text);
  const { number, sticky } = keptOf(pattern);
  const places = reading.places[number];
  return places ? among(places, sticky, text) : plainly(pattern, text);
}

/**
 * Reads a text once for the beginnings of all patterns that were ever searched for, and keeps the places for as long as it is worked on:
 * a search of each pattern through the whole text would be some fifty of them.
 */
export function readingOnce<T>(text: string, work: () => T): T {
  if (text.length < LEAST) return work();
  const before = reading;
  reading = { text, places: current().placesIn(text) };
  try {
    return work();
  } finally {
    reading = before;
  }
}

/** In a shorter text a plain search is as fast. */
const LEAST = 2000;

let reading: { text: string; places: number[][] } | undefined;

interface Kept {
  number: number;
  sticky: RegExp;
}

const patterns: RegExp[] = [];
const byPattern = new Map<string, Kept>();
let made: { of: number; automaton: Automaton } | undefined;

function keptOf(pattern: RegExp): Kept {
  const key = `${pattern.flags}/${pattern.source}`;
  const known = byPattern.get(key);
  if (known) return known;
  const kept = { number: patterns.length, sticky: new RegExp(pattern.source, `${pattern.flags.replace('g', '')}y`) };
  patterns.push(pattern);
  byPattern.set(key, kept);
  return kept;
}

function current(): Automaton {
  if (made?.of !== patterns.length) made = { of: patterns.length, automaton: automaton(patterns) };
  return made.automaton;
}

function among(places: readonly number[], pattern: RegExp, text: string): (from: number) => RegExpExecArray | null {
  let next = 0;
  return (from) => {
    for (; next < places.length; next++) {
      const place = places[next]!;
      if (place < from || (pattern.unicode && isSecondHalf(text, place))) continue;
      pattern.lastIndex = place;
      const found = pattern.exec(text);
      if (found) return found;
    }
    return null;
  };
}

/** A match of a pattern with the flag `u` never begins within a character. */
function isSecondHalf(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  return code >= 0xdc00 && code < 0xe000 && place > 0 && (text.charCodeAt(place - 1) & 0xfc00) === 0xd800;
}

/** The place is said each time, so it does not matter who else searches by the same pattern meanwhile. */
function plainly(pattern: RegExp, text: string): (from: number) => RegExpExecArray | null {
  return (from) => {
    pattern.lastIndex = from;
    return pattern.exec(text);
  };
}
