import type { Element, Root } from 'hast';
import type { Clause, HubDocument } from '../document.ts';
import { element, elementsIn, startOf, textOf } from './walk.ts';

/** Gives each clause in a row or a list item its id as address (`#E3`), and makes its number the link to itself. */
export function markClauses(tree: Root, document: HubDocument): void {
  const byStart = new Map(document.clauses.filter((it) => it.kind !== 'record').map((it) => [it.place.start, it]));
  for (const node of elementsIn(tree)) {
    const clause = node.tagName === 'tr' || node.tagName === 'li' ? byStart.get(startOf(node) ?? -1) : undefined;
    if (clause) markClause(node, clause);
  }
}

function markClause(node: Element, clause: Clause): void {
  node.properties = { ...node.properties, id: clause.id, dataClause: clause.kind };
  const number = firstWith(node, clause.kind === 'row' ? 'td' : 'strong');
  if (number && textOf(number).trim() === clause.id) number.children = [selfLink(clause.id)];
}

/** The link with which a heading or a clause shows its own address. */
export function selfLink(id: string, label = id): Element {
  return element('a', { href: `#${encodeURIComponent(id)}`, dataSelf: id }, label);
}

function firstWith(node: Element, tagName: string): Element | undefined {
  return elementsIn(node).find((it) => it.tagName === tagName);
}
