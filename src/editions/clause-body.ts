import type { Clause, HubDocument, Section } from '../documents/document.ts';

/** Cells that say nothing of their own: many rows share them. */
const blank = new Set(['', '-', 'any']);

/** Whether two clauses say the same in every word, whatever their ids. */
export function sameRule(a: Clause, b: Clause): boolean {
  return a.kind === b.kind && a.text === b.text;
}

/** The section in which a clause stands; a record makes its own, so for it the one above. */
export function homeOf(clause: Clause, { sections }: HubDocument): Section {
  const own = sections.find((it) => it.anchor === clause.section) ?? sections[0]!;
  return clause.kind === 'record' && own.parent !== undefined ? sections[own.parent]! : own;
}

/**
 * Whether a clause that kept its id became another rule: of a row nothing is left as it was; of a sentence less than a
 * fifth of its words.
 */
export function isAnotherRule(before: Clause, after: Clause): boolean {
  if (before.kind === 'item' || after.kind === 'item') return shared(wordsOf(before.text), wordsOf(after.text)) < 0.2;
  const now = new Map(after.cells.map(({ heading, text }) => [heading, text]));
  const telling = before.cells.filter(({ text }) => !blank.has(text));
  return telling.length > 0 && telling.every(({ heading, text }) => now.get(heading) !== text);
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

function shared(a: Set<string>, b: Set<string>): number {
  const all = a.union(b).size;
  return all === 0 ? 1 : a.intersection(b).size / all;
}
