/**
 * What of a page could not be told apart, because its Markdown is broken there. The break itself is an error with its
 * place; whatever reads the page further goes by this, so that one mistake is not told a second time as its consequences.
 */
export interface Damage {
  /** Lines of table rows whose cells cannot be put under their headings. */
  rows: ReadonlySet<number>;
  /** Indexes of sections in which rows have fallen out of their table. */
  sections: ReadonlySet<number>;
  /** Clause ids and anchors that the page means to have. */
  lost: ReadonlySet<string>;
  /** Letters of clause ids in which one stands twice or cannot be read, with the highest number among them. */
  series: ReadonlyMap<string, number>;
}

/** Whether an anchor that a page lacks is missing only because the page is damaged. */
export function isLost(damage: Damage, anchor: string): boolean {
  if (damage.lost.has(anchor) || damage.lost.has(anchor.toUpperCase())) return true;
  const id = splitClauseId(anchor.toUpperCase());
  return id !== undefined && id.number <= (damage.series.get(id.letters) ?? -1) + 1;
}

/** The letters and the number of a clause id: `E` and 5 of `E5`, `LT-` and 3104 of `LT-3104`. */
export function splitClauseId(id: string): { letters: string; number: number } | undefined {
  const match = /^([A-Z]{1,3}|LT-)(\d{1,4})$/.exec(id);
  return match ? { letters: match[1]!, number: Number(match[2]) } : undefined;
}
