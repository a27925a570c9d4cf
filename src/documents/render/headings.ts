import type { Root } from 'hast';
import type { HubDocument } from '../document.ts';
import { element, elementsIn, startOf } from './walk.ts';

/** Gives each heading its address, the stable anchor and the slug both, and marks the sections that are enforced. */
export function markHeadings(tree: Root, document: HubDocument): void {
  const byStart = new Map(document.sections.map((it) => [it.place.start, it]));
  const policies = new Map(document.meta.enforces.map((it) => [it.anchor, it.policy]));
  for (const node of elementsIn(tree)) {
    const section = /^h[1-6]$/.test(node.tagName) ? byStart.get(startOf(node) ?? -1) : undefined;
    if (!section) continue;
    const policy = policies.get(section.anchor) ?? policies.get(section.slug);
    node.properties = { id: section.anchor, ...(policy ? { dataPolicy: policy } : {}) };
    if (section.slug !== section.anchor) node.children.unshift(element('span', { id: section.slug }));
  }
}
