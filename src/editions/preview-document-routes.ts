import { createRoute } from '@hono/zod-openapi';
import { ClauseAnswer, DocumentList, DocumentPage } from '../documents/contract.ts';
import type { DocumentSet } from '../documents/document-set.ts';
import { listDocuments } from '../documents/page.ts';
import { clauseIn, clauseParams, documentIn, documentParams, pageCache } from '../documents/read-document.ts';
import { answers, answersOrSendsOn, api, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';

/** The documents of a draft under addresses of their own: the same as those in force, for whoever drafts. */
export function previewDocumentRoutes(draft: () => DocumentSet) {
  const pages = pageCache();
  return api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/preview/documents',
        summary: 'List the documents as they would be',
        ...may('documents.draft'),
        request: { query: noQuery },
        responses: answers(DocumentList),
      }),
      (c) => c.json({ documents: listDocuments(draft()) }, 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/preview/documents/{id}',
        summary: 'Read a document as it would be',
        ...may('documents.draft'),
        request: { params: documentParams, query: noQuery },
        responses: answersOrSendsOn(DocumentPage),
      }),
      (c) => {
        const { id } = c.req.valid('param');
        const set = draft();
        const document = documentIn(set, id);
        if (document.id !== id) return c.redirect(`./${encodeURIComponent(document.id)}`, 308);
        return c.json(pages(document, set), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/preview/documents/{id}/clauses/{clause}',
        summary: 'Read one clause as it would be',
        ...may('documents.draft'),
        request: { params: clauseParams, query: noQuery },
        responses: answers(ClauseAnswer),
      }),
      (c) => {
        const { id, clause } = c.req.valid('param');
        return c.json(clauseIn(documentIn(draft(), id), clause), 200);
      },
    );
}
