import { Hono } from 'hono';
import { z } from 'zod';
import { Refusal } from '../kit/refusal.ts';
import type { ClauseAnswer, DocumentList, DocumentPage } from './contract.ts';
import { findClause, type HubDocument } from './document.ts';
import { type DocumentSet, findDocument } from './document-set.ts';
import { listDocuments, pageOf } from './page.ts';

const idParam = z.string().max(80);

/**
 * Reading the documents. `setFor` gives those in force at that moment, or with `?edition=N` those of that edition; it refuses
 * an edition that is not there.
 */
export function documentRoutes(setFor: (edition?: string) => DocumentSet | Promise<DocumentSet>) {
  const pages = pageCache();
  return new Hono()
    .get('/documents', async (c) => {
      const set = await setFor(c.req.query('edition'));
      return c.json({ documents: listDocuments(set) } satisfies DocumentList);
    })
    .get('/documents/:id', async (c) => {
      const set = await setFor(c.req.query('edition'));
      const document = find(set, c.req.param('id'));
      const { search } = new URL(c.req.url);
      if (document.id !== c.req.param('id')) return c.redirect(`./${encodeURIComponent(document.id)}${search}`, 308);
      return c.json(pages(document, set) satisfies DocumentPage);
    })
    .get('/documents/:id/clauses/:clause', async (c) => {
      const set = await setFor(c.req.query('edition'));
      return c.json(clauseOf(find(set, c.req.param('id')), c.req.param('clause')));
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
