import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { HubDocument } from '../document.ts';
import { element, startOf } from './walk.ts';

/** Puts a rule that has a heading of its own, such as an error code, with all that stands under it into one element. */
export function wrapRecords(tree: Root, document: HubDocument): void {
  const records = new Map(document.clauses.filter((it) => it.kind === 'record').map((it) => [it.place.start, it.id]));
  if (!records.size) return;
  const children: RootContent[] = [];
  let record: Element | undefined;
  for (const node of tree.children) {
    const isHeading = node.type === 'element' && /^h[1-6]$/.test(node.tagName);
    const id = isHeading ? records.get(startOf(node) ?? -1) : undefined;
    if (isHeading) record = undefined;
    if (id) {
      (node as Element).properties.dataSelf = id;
      record = element('section', { id, dataClause: 'record' });
      children.push(record);
    }
    (record ? (record.children as RootContent[]) : children).push(node as ElementContent);
  }
  tree.children = children;
}
