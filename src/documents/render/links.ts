import type { Element, ElementContent, Root, Text } from 'hast';
import { citationHref } from '../../kit/ui/citation.ts';
import { findCitations } from '../citations.ts';
import { findClause, findSection, type HubDocument } from '../document.ts';
import { type DocumentSet, findDocument } from '../document-set.ts';
import { readTarget } from '../link-target.ts';
import { element, replaceIn } from './walk.ts';

/**
 * Links lead where a reader may go: to documents of the set by their address in the hub, or out of it. Plain citations
 * become links too. What leads nowhere keeps its words and loses its link.
 */
export function resolveLinks(tree: Root, self: HubDocument, set: DocumentSet): void {
  replaceIn(tree, (node) => {
    if (node.type === 'text') return linkCitations(node, self, set);
    if (node.type !== 'element') return undefined;
    if (node.tagName === 'a') return resolve(node, self, set);
    return node.tagName === 'pre' || node.tagName === 'code' ? [node] : undefined;
  });
}

function resolve(link: Element, self: HubDocument, set: DocumentSet): ElementContent[] {
  const target = readTarget(String(link.properties.href ?? ''), self.id);
  if (target.kind === 'refused') return link.children;
  if (target.kind === 'outside') {
    link.properties = { href: target.url, rel: ['noopener', 'noreferrer'] };
    return [link];
  }
  const document = findDocument(set, target.document) ?? (target.document === self.id ? self : undefined);
  if (!document) return link.children;
  link.properties = documentLink(document, target.anchor, self);
  return [link];
}

function linkCitations(text: Text, self: HubDocument, set: DocumentSet): ElementContent[] | undefined {
  const parts: ElementContent[] = [];
  let from = 0;
  for (const { document: id, clause, start, end } of findCitations(text.value)) {
    const document = set.get(id);
    if (!document || (document.id === self.id && !clause)) continue;
    if (start > from) parts.push({ type: 'text', value: text.value.slice(from, start) });
    parts.push(element('a', documentLink(document, clause, self), text.value.slice(start, end)));
    from = end;
  }
  if (!parts.length) return undefined;
  return from < text.value.length ? [...parts, { type: 'text', value: text.value.slice(from) }] : parts;
}

/** Within the page `#E3`, which needs no script; `data-cite` marks a clause, so that it looks and acts like one. */
function documentLink(document: HubDocument, anchor: string | undefined, self: HubDocument): Element['properties'] {
  const clause = anchor ? findClause(document, anchor) : undefined;
  const place = clause?.id ?? (anchor ? (findSection(document, anchor)?.anchor ?? anchor) : undefined);
  const href =
    document.id === self.id && place
      ? `#${encodeURIComponent(place)}`
      : citationHref({ document: document.id, clause: place });
  return { href, ...(clause ? { dataCite: `${document.id} ${clause.id}` } : {}) };
}
