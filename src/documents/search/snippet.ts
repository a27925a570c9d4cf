import { type Term, termsOf } from './terms.ts';

/** Characters of a text, from `start` to before `end`. */
export interface Range {
  start: number;
  end: number;
}

/** A sentence that answers, and which characters of it to highlight. */
export interface Snippet {
  text: string;
  highlights: Range[];
}

/** Cuts a sentence to what fits into a list of hits, around its first highlight. */
export function snippetOf(sentence: string, terms: Set<string>): Snippet {
  return shorten({ text: sentence, highlights: highlightsIn(sentence, terms) });
}

/** The characters of a text that say one of the terms. */
export function highlightsIn(text: string, terms: Set<string>): Range[] {
  const highlights: Range[] = [];
  for (const { term, start, end } of placesIn(text)) {
    if (terms.has(term) && highlights.at(-1)?.start !== start) highlights.push({ start, end });
  }
  return highlights;
}

/** From one key press to the next mostly the same sentences are shown, so the last ones cut are kept. */
const kept = new Map<string, Term[]>();
const keepAtMost = 500;

function placesIn(text: string): Term[] {
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= keepAtMost) kept.clear();
  const places = termsOf(text);
  kept.set(text, places);
  return places;
}

const longest = 240;

function shorten(snippet: Snippet): Snippet {
  if (snippet.text.length <= longest) return snippet;
  const first = snippet.highlights[0]?.start ?? 0;
  const from = first < longest / 2 ? 0 : snippet.text.indexOf(' ', first - longest / 3) + 1;
  const until = Math.max(snippet.text.lastIndexOf(' ', from + longest), from + longest / 2);
  const before = from ? '… ' : '';
  const shift = before.length - from;
  return {
    text: `${before}${snippet.text.slice(from, until)}${until < snippet.text.length ? ' …' : ''}`,
    highlights: snippet.highlights
      .filter((it) => it.start >= from && it.end <= until)
      .map((it) => ({ start: it.start + shift, end: it.end + shift })),
  };
}
