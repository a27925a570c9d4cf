import { termsOf } from './terms.ts';

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

/** The sentences of a unit's text; a cell of a table is one or more of its own. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n+|(?<=[.?;:]["”]?)\s+(?=["“A-Z#*`])/)
    .map((it) => it.trim())
    .filter(Boolean);
}

/** Cuts a sentence to what fits into a list of hits, around its first highlight. */
export function snippetOf(sentence: string, terms: Set<string>): Snippet {
  return shorten({ text: sentence, highlights: highlightsIn(sentence, terms) });
}

/** The characters of a text that say one of the terms. */
export function highlightsIn(text: string, terms: Set<string>): Range[] {
  return termsOf(text)
    .filter((it) => terms.has(it.term))
    .map(({ start, end }) => ({ start, end }))
    .filter((it, index, all) => it.start !== all[index - 1]?.start);
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
