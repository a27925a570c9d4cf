import { everyMatch } from '../scan/every-match.ts';

/** What a pattern reads exactly at a place, or nothing. The pattern has the flag `y`, and repeats nothing without a bound. */
export function readAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * The matches of a slow pattern (no flag `g`) around the places that a quick one (flag `g`) finds: each covers such a place and begins at
 * most 30 characters before it.
 */
export function* matchesAround(
  quick: RegExp,
  pattern: RegExp,
  text: string,
): Generator<{ start: number; end: number; word: string }> {
  let done = 0;
  for (const { index } of everyMatch(quick, text)) {
    const from = Math.max(done, index - 30);
    const found = index < done ? null : pattern.exec(text.slice(from, index + 50));
    // A word that begins where the piece does may have been cut.
    if (!found || from + found.index > index || (found.index === 0 && from > done)) continue;
    const start = from + found.index;
    done = start + found[0].length;
    yield { start, end: done, word: found[0] };
  }
}

/** The words of a list that is written as one text. */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(/\s+/)).filter(Boolean));
}
