import { Hono } from 'hono';
import { z } from 'zod';
import { Refusal } from '../kit/refusal.ts';
import type { ClauseAnswer, DocumentList, DocumentPage } from './contract.ts';
import { findClause, type HubDocument } from './document.ts';
import { type DocumentSet, findDocument } from './document-set.ts';
import { listDocuments, pageOf } from './page.ts';

const idParam = z.string().max(80);

/** Reading the documents. `current` gives the set that is in force at that moment. */
export function documentRoutes(current: () => DocumentSet) {
  const pages = pageCache();
  return new Hono()
    .get('/documents', (c) => c.json({ documents: listDocuments(current()) } satisfies DocumentList))
    .get('/documents/:id', (c) => {
      const document = find(current(), c.req.param('id'));
      if (document.id !== c.req.param('id')) return c.redirect(`./${encodeURIComponent(document.id)}`, 308);
      return c.json(pages(document, current()) satisfies DocumentPage);
    })
    .get('/documents/:id/clauses/:clause', (c) => {
      const document = find(current(), c.req.param('id'));
      return c.json(clauseOf(document, c.req.param('clause')));
    });
}

/** The routes' type, for a typed client. */
export type DocumentRoutes = ReturnType<typeof documentRoutes>;

/** A page is made once per set: the set never changes, a new one takes its place. */
function pageCache() {
  const made = new WeakMap<DocumentSet, Map<string, DocumentPage>>();
  return (document: HubDocument, set: DocumentSet): DocumentPage => {
    const pages = made.getOrInsertComputed(set, () => new Map());
    return pages.getOrInsertComputed(document.id, () => pageOf(document, set));
  };
}

function find(set: DocumentSet, id: string): HubDocument {
  const document = idParam.safeParse(id).success ? findDocument(set, id) : undefined;
  if (document) return document;
  throw new Refusal({
    code: 'documents/not-found',
    status: 404,
    message: `There is no document ${id.slice(0, 80)}.`,
    remedy: 'The list of documents is at /documents.',
  });
}

function clauseOf(document: HubDocument, id: string): ClauseAnswer {
  const clause = findClause(document, id);
  if (!clause) {
    throw new Refusal({
      code: 'documents/no-clause',
      status: 404,
      message: `${document.id} has no clause ${id.slice(0, 80)}.`,
      remedy: `Its clauses are listed at /documents/${document.id}.`,
    });
  }
  const heading = document.sections.find((it) => it.anchor === clause.section)?.title ?? document.title;
  const { kind, section, text } = clause;
  return { id: clause.id, kind, section, text, document: document.id, title: document.title, heading };
}
