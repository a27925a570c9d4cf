import { createRoute } from '@hono/zod-openapi';
import { answers, api, idParams } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import type { PeopleEnv } from '../people/identify.ts';
import { companyHistory } from './companies/company-history.ts';
import { companyFinder } from './company-finder.ts';
import { HistoryPage, HistoryQuestion } from './history-contract.ts';
import type { Clients } from './service.ts';

/** What was changed on the record of a client company, and by whom. */
export function historyRoutes(clients: Clients) {
  return api<PeopleEnv>().openapi(
    createRoute({
      method: 'get',
      path: '/companies/{id}/history',
      summary: 'See who changed what of a client company',
      ...may('clients.read', companyFinder(clients)),
      request: { params: idParams, query: HistoryQuestion },
      responses: answers(HistoryPage),
    }),
    async (c) => c.json(await companyHistory(clients.pool, c.var.found.id, c.req.valid('query').before), 200),
  );
}
