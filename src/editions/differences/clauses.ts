import { type Clause, findClause, type HubDocument, type Section } from '../../documents/document.ts';
import { homeOf, sameRule } from '../clause-body.ts';
import type { CellDifference, Difference } from '../contract.ts';
import { cellWords, shorten } from './words.ts';

/** What differs clause by clause, in the order of the document as it is now; what is gone comes last. */
export function clauseDifferences(before: HubDocument, after: HubDocument): Difference[] {
  const gone = before.clauses.filter((it) => !findClause(after, it.id));
  const renamed = new Map<Clause, Clause>();
  for (const it of after.clauses) {
    const old = findClause(before, it.id) ? undefined : gone.find((other) => sameRule(other, it));
    if (old && ![...renamed.values()].includes(old)) renamed.set(it, old);
  }
  const left = gone.filter((it) => ![...renamed.values()].includes(it));
  return [
    ...after.clauses.flatMap((it) => ofClause(it, renamed.get(it) ?? findClause(before, it.id), before, after)),
    ...left.map((it) => removed(it, after)),
  ];
}

function ofClause(clause: Clause, old: Clause | undefined, before: HubDocument, after: HubDocument): Difference[] {
  if (!old) return [added(clause, after)];
  if (old.id !== clause.id) return [renamedClause(clause, old, after)];
  const cells = cellDifferences(old, clause);
  const [from, to] = [homeOf(old, before), homeOf(clause, after)];
  const moved = from.anchor === to.anchor ? [] : [movedClause(clause, from, to, after)];
  return cells.length > 0 ? [...moved, changed(clause, cells, after)] : moved;
}

function cellDifferences(before: Clause, after: Clause): CellDifference[] {
  if (before.kind === 'item' || after.kind === 'item') {
    return before.text === after.text ? [] : [{ heading: 'Text', now: after.text, was: before.text }];
  }
  const [was, now] = [cellMap(before), cellMap(after)];
  const headings = [...new Set([...now.keys(), ...was.keys()])];
  return headings
    .map((heading) => ({ heading, now: now.get(heading), was: was.get(heading) }))
    .filter((it) => it.now !== it.was);
}

const cellMap = (clause: Clause) => new Map(clause.cells.map(({ heading, text }) => [heading, text]));

type About = Pick<Difference, 'document' | 'title' | 'clause' | 'section'>;

const about = (clause: Clause, { id, title }: HubDocument): About => ({
  document: id,
  title,
  clause: clause.id,
  section: clause.section,
});

function added(clause: Clause, document: HubDocument): Difference {
  const words = `${document.id} ${clause.id} is new: ${shorten(clause.text)}`;
  return { kind: 'clause added', ...about(clause, document), cells: [], words };
}

function removed(clause: Clause, document: HubDocument): Difference {
  const words = `${document.id} ${clause.id} is gone; it said: ${shorten(clause.text)}`;
  return { kind: 'clause removed', ...about(clause, document), cells: [], words };
}

function changed(clause: Clause, cells: CellDifference[], document: HubDocument): Difference {
  const words = `${document.id} ${clause.id}: ${cells.map(cellWords).join('; ')}`;
  return { kind: 'clause changed', ...about(clause, document), cells, words };
}

function renamedClause(clause: Clause, old: Clause, document: HubDocument): Difference {
  const words = `${document.id} ${clause.id} is what ${old.id} was before`;
  return { kind: 'clause moved', ...about(clause, document), cells: [], words };
}

function movedClause(clause: Clause, from: Section, to: Section, document: HubDocument): Difference {
  const words = `${document.id} ${clause.id} moved from "${from.title}" to "${to.title}"`;
  return { kind: 'clause moved', ...about(clause, document), cells: [], words };
}
