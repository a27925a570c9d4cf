/** What a pattern reads exactly at a place, or nothing. The pattern has the flag `y`, and repeats nothing without a bound. */
export function readAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Every place where a pattern with the flag `g` finds something, from left to right. */
export function* everyMatch(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  // A copy, since whoever asks may stop half-way, and the next text would then be read from there.
  const own = new RegExp(pattern.source, pattern.flags);
  for (let found = own.exec(text); found; found = own.exec(text)) yield found;
}

/** The words of a list that is written as one text. */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(/\s+/)).filter(Boolean));
}
