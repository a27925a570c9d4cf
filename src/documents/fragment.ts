import { citationHref } from '../kit/ui/citation.ts';
import type { Cell, HubDocument, Section } from './document.ts';
import type { DocumentSet } from './document-set.ts';
import { type PageElement, type PageNode, type PageTree, renderDocument } from './render.ts';

type Block = Section['blocks'][number];

/** A part of a document as a tree that is safe to show, with its links and clauses resolved as on the document's own page. */
export function renderBlocks(blocks: readonly Block[], document: HubDocument, set: DocumentSet): PageTree {
  const tree = renderDocument({ ...document, root: { type: 'root', children: [...blocks] } }, set);
  return { type: 'root', children: tree.children.map((it) => awayFrom(document, it)) };
}

/** A link within the document (`#E3`) is a link to the document, once the words stand on another page. */
function awayFrom(document: HubDocument, node: PageNode): PageNode {
  if (node.type === 'text') return node;
  const children = node.children.map((it) => awayFrom(document, it));
  const { href, dataSelf, ...others } = node.properties;
  if (typeof href !== 'string' || !href.startsWith('#')) return { ...node, children };
  const place = decodeURIComponent(href.slice(1));
  const cite: PageElement['properties'] = dataSelf === undefined ? {} : { dataCite: `${document.id} ${place}` };
  const properties = { ...others, ...cite, href: citationHref({ document: document.id, clause: place }) };
  return { ...node, properties, children };
}

/** The words of one cell, without a paragraph around them. */
export function renderCell(cell: Cell, document: HubDocument, set: DocumentSet): PageTree {
  const tree = renderBlocks([{ type: 'paragraph', children: cell.node.children }], document, set);
  const paragraph = tree.children[0];
  return paragraph?.type === 'element' ? { type: 'root', children: paragraph.children } : tree;
}
