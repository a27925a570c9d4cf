import { citationHref } from '../kit/ui/citation.ts';
import type { Cell, HubDocument, Section } from './document.ts';
import type { DocumentSet } from './document-set.ts';
import { type PageNode, type PageTree, renderDocument } from './render.ts';

type Block = Section['blocks'][number];

/** A part of a document as a tree that is safe to show, with its links and clauses resolved as on the document's own page. */
export function renderBlocks(blocks: readonly Block[], document: HubDocument, set: DocumentSet): PageTree {
  const tree = renderDocument({ ...document, root: { type: 'root', children: [...blocks] } }, set);
  return { type: 'root', children: tree.children.map((it) => awayFrom(document, it)) };
}

/** A link within the document (`#E3`) is a link to the document, once the words stand on another page. */
function awayFrom(document: HubDocument, node: PageNode): PageNode {
  if (node.type === 'text') return node;
  const { href } = node.properties;
  const isWithin = typeof href === 'string' && href.startsWith('#') && node.properties.dataSelf === undefined;
  const properties = isWithin
    ? { ...node.properties, href: citationHref({ document: document.id, clause: decodeURIComponent(href.slice(1)) }) }
    : node.properties;
  return { ...node, properties, children: node.children.map((it) => awayFrom(document, it)) };
}

/** The words of one cell, without a paragraph around them. */
export function renderCell(cell: Cell, document: HubDocument, set: DocumentSet): PageTree {
  const tree = renderBlocks([{ type: 'paragraph', children: cell.node.children }], document, set);
  const paragraph = tree.children[0];
  return paragraph?.type === 'element' ? { type: 'root', children: paragraph.children } : tree;
}
