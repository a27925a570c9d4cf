import type { Cell, HubDocument, Section } from './document.ts';
import type { DocumentSet } from './document-set.ts';
import { type PageTree, renderDocument } from './render.ts';

type Block = Section['blocks'][number];

/** A part of a document as a tree that is safe to show, with its links and clauses resolved as on the document's own page. */
export function renderBlocks(blocks: readonly Block[], document: HubDocument, set: DocumentSet): PageTree {
  return renderDocument({ ...document, root: { type: 'root', children: [...blocks] } }, set);
}

/** The words of one cell, without a paragraph around them. */
export function renderCell(cell: Cell, document: HubDocument, set: DocumentSet): PageTree {
  const tree = renderBlocks([{ type: 'paragraph', children: cell.node.children }], document, set);
  const paragraph = tree.children[0];
  return paragraph?.type === 'element' ? { type: 'root', children: paragraph.children } : tree;
}
