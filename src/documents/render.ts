import type { Element, ElementContent, Root, Text } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHast } from 'mdast-util-to-hast';
import type { HubDocument } from './document.ts';
import type { DocumentSet } from './document-set.ts';
import { markClauses } from './render/clauses.ts';
import { markHeadings } from './render/headings.ts';
import { guardImages } from './render/images.ts';
import { resolveLinks } from './render/links.ts';
import { wrapRecords } from './render/records.ts';
import { schema } from './render/schema.ts';
import { layOutTables } from './render/tables.ts';

/** The text of a page: elements and text, no comments, no raw HTML, no positions. */
export interface PageTree {
  type: 'root';
  children: PageNode[];
}

export type PageNode = { type: 'text'; value: string } | PageElement;

export interface PageElement {
  type: 'element';
  tagName: string;
  properties: Record<string, string | number | boolean | string[]>;
  children: PageNode[];
}

/**
 * A document as a tree of HTML elements that is safe to show: raw HTML is dropped, the rest sanitised by a list of what is
 * allowed, and only then the hub's own marks are added: ids of headings and clauses, links between documents, tables that
 * fit any screen, enforced sections. Pure, and the same in server and browser. The title is left to the page around it.
 */
export function renderDocument(document: HubDocument, set: DocumentSet): PageTree {
  const safe = sanitize(toHast(document.root), schema);
  const tree: Root = safe.type === 'root' ? safe : { type: 'root', children: [] };
  guardImages(tree);
  resolveLinks(tree, document, set);
  markClauses(tree, document);
  layOutTables(tree);
  markHeadings(tree, document);
  wrapRecords(tree, document);
  return plain(tree);
}

function plain(tree: Root): PageTree {
  const isTitle = (it: ElementContent | Root['children'][number]) => it.type === 'element' && it.tagName === 'h1';
  return { type: 'root', children: tree.children.filter((it) => !isTitle(it)).flatMap(plainNode) };
}

function plainNode(node: Root['children'][number]): PageNode[] {
  if (node.type === 'text') return [plainText(node)];
  return node.type === 'element' ? [plainElement(node)] : [];
}

function plainText({ value }: Text): PageNode {
  return { type: 'text', value };
}

function plainElement({ tagName, properties, children }: Element): PageElement {
  const kept = Object.entries(properties).filter(([, value]) => value !== null && value !== undefined);
  return {
    type: 'element',
    tagName,
    properties: Object.fromEntries(kept) as PageElement['properties'],
    children: children.flatMap(plainNode),
  };
}
