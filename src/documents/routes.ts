import { createRoute } from '@hono/zod-openapi';
import { answers, answersOrSendsOn, api } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { ClauseAnswer, DocumentList, DocumentPage } from './contract.ts';
import type { DocumentSet } from './document-set.ts';
import { listDocuments } from './page.ts';
import { clauseIn, clauseParams, documentIn, documentParams, pageCache, readingQuery } from './read-document.ts';

/**
 * Reading the documents. `setFor` gives those in force at that moment, or with `?edition=N` those of that edition; it refuses
 * an edition that is not there.
 */
export function documentRoutes(setFor: (edition?: string) => DocumentSet | Promise<DocumentSet>) {
  const pages = pageCache();
  return api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/documents',
        summary: 'List the documents',
        ...may('documents.read'),
        request: { query: readingQuery },
        responses: answers(DocumentList),
      }),
      async (c) => c.json({ documents: listDocuments(await setFor(c.req.valid('query').edition)) }, 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/documents/{id}',
        summary: 'Read a document',
        ...may('documents.read'),
        request: { params: documentParams, query: readingQuery },
        responses: answersOrSendsOn(DocumentPage),
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const set = await setFor(c.req.valid('query').edition);
        const document = documentIn(set, id);
        const { search } = new URL(c.req.url);
        if (document.id !== id) return c.redirect(`./${encodeURIComponent(document.id)}${search}`, 308);
        return c.json(pages(document, set), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/documents/{id}/clauses/{clause}',
        summary: 'Read one clause',
        ...may('documents.read'),
        request: { params: clauseParams, query: readingQuery },
        responses: answers(ClauseAnswer),
      }),
      async (c) => {
        const { id, clause } = c.req.valid('param');
        return c.json(clauseIn(documentIn(await setFor(c.req.valid('query').edition), id), clause), 200);
      },
    );
}

/** The routes' type, for a typed client. */
export type DocumentRoutes = ReturnType<typeof documentRoutes>;
