import { Hono } from 'hono';
import { Refusal } from '../kit/refusal.ts';
import type { DocumentHistory, EditionChanges, EditionDetail, EditionList } from './contract.ts';
import type { EditionReader } from './reading.ts';

/** What was published: the list, one edition, what it changed, and the editions of one document. */
export function editionRoutes(reader: EditionReader) {
  return new Hono()
    .get('/editions', async (c) => c.json((await reader.list()) satisfies EditionList))
    .get('/editions/:number', async (c) =>
      c.json((await reader.detail(readEditionNumber(c.req.param('number')))) satisfies EditionDetail),
    )
    .get('/editions/:number/changes', async (c) =>
      c.json((await reader.changes(readEditionNumber(c.req.param('number')))) satisfies EditionChanges),
    )
    .get('/documents/:id/editions', async (c) => {
      const edition = c.req.query('edition');
      const number = edition ? readEditionNumber(edition) : undefined;
      return c.json((await reader.history(c.req.param('id').slice(0, 80), number)) satisfies DocumentHistory);
    });
}

/** The routes' type, for a typed client. */
export type EditionRoutes = ReturnType<typeof editionRoutes>;

/** The number of an edition in an address; what is no number is an edition that is not there. */
export function readEditionNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new Refusal({
    code: 'editions/not-found',
    status: 404,
    message: `There is no edition ${text.slice(0, 20)}.`,
    remedy: 'The list of editions is at /api/v1/editions.',
  });
}
