import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { documentParams, readingQuery } from '../documents/read-document.ts';
import { answers, api, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { DocumentHistory, EditionChanges, EditionDetail, EditionList } from './contract.ts';
import { readEditionNumber } from './edition-number.ts';
import type { EditionReader } from './reading.ts';

const editionParams = z.strictObject({ number: z.string().meta({ description: 'Number of an edition, from 1' }) });

/** What was published: the list, one edition, what it changed, and the editions of one document. */
export function editionRoutes(reader: EditionReader) {
  return api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/editions',
        summary: 'List the editions',
        ...may('documents.read'),
        request: { query: noQuery },
        responses: answers(EditionList),
      }),
      async (c) => c.json(await reader.list(), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/editions/{number}',
        summary: 'See what an edition holds',
        ...may('documents.read'),
        request: { params: editionParams, query: noQuery },
        responses: answers(EditionDetail),
      }),
      async (c) => c.json(await reader.detail(readEditionNumber(c.req.valid('param').number)), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/editions/{number}/changes',
        summary: 'See what an edition changed',
        ...may('documents.read'),
        request: { params: editionParams, query: noQuery },
        responses: answers(EditionChanges),
      }),
      async (c) => c.json(await reader.changes(readEditionNumber(c.req.valid('param').number)), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/documents/{id}/editions',
        summary: 'See which editions changed a document',
        ...may('documents.read'),
        request: { params: documentParams, query: readingQuery },
        responses: answers(DocumentHistory),
      }),
      async (c) => {
        const { edition } = c.req.valid('query');
        const number = edition ? readEditionNumber(edition) : undefined;
        return c.json(await reader.history(c.req.valid('param').id.slice(0, 80), number), 200);
      },
    );
}

/** The routes' type, for a typed client. */
export type EditionRoutes = ReturnType<typeof editionRoutes>;
