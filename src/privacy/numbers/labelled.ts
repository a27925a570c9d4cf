import type { Detector, Span } from '../detector.ts';
import { everyMatch } from '../scan/every-match.ts';
import { announced, goesOn, saidAfter, saidHarmless } from './announced.ts';
import { standsAlone } from './edges.ts';

/** How a number of one kind is written and what announces it. */
export interface Labelled {
  /** The number as people write it, with and without separators; global. It begins and ends with what `standsAlone` looks past. */
  form: RegExp;
  /** Words that announce it, English and Filipino, as the source of a pattern; they begin and end with a letter, digit or sign. */
  label: string;
  /** What of it really is one, from end to end, where `form` says it only roughly to be quick in a long text. */
  exact?: RegExp;
  /** A way to write it that nothing else has, from end to end: it needs no label. */
  certain?: RegExp;
}

/** Finds numbers whose form alone says little: those that a label announces, and those of a form that nothing else has. */
export function labelled({ form, label, exact, certain }: Labelled): Detector {
  const before = new RegExp(`(?<![\\p{L}\\d])(?:${label})(?:[_-]?(?:no|nr|num|number|id)s?)?(?!\\p{L})`, 'giu');
  const after = new RegExp(`(?:${label})(?!\\p{L})`, 'iuy');
  return (text) => {
    const found: Span[] = [];
    for (const { 0: value, index: start } of everyMatch(form, text)) {
      const span = { start, end: start + value.length };
      if (!standsAlone(text, span.start, span.end) || exact?.test(value) === false) continue;
      if (isMeant(text, span, found.at(-1), before, after) || isCertain(text, span, certain)) found.push(span);
    }
    return found;
  };
}

function isMeant(text: string, { start, end }: Span, last: Span | undefined, before: RegExp, after: RegExp): boolean {
  return announced(text, start, before) || goesOn(text, last, start) || saidAfter(text, end, after);
}

function isCertain(text: string, { start, end }: Span, certain: RegExp | undefined): boolean {
  const value = text.slice(start, end);
  // 00-0000000-0 shows how to write it.
  if (!certain?.test(value) || !/[1-9]/.test(value) || saidHarmless(text, start)) return false;
  return !HANGS_ON_A_WORD.test(text.slice(Math.max(0, start - 2), start));
}

const HANGS_ON_A_WORD = /\p{L}-$/u;
