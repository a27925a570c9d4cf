import { createRoute } from '@hono/zod-openapi';
import { answers, api, body, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import type { PeopleEnv } from '../people/identify.ts';
import { numberParams } from './number-params.ts';
import type { Tickets } from './service.ts';
import { ticketFinder } from './ticket-finder.ts';
import { UnmaskBody, Unmasked } from './unmask-contract.ts';
import { unmaskValue } from './write/unmask-value.ts';

/** Masked values of tickets. No Idempotency-Key is taken: an answer that could be had again would have to be kept. */
export function unmaskRoutes(tickets: Tickets) {
  return api<PeopleEnv>().openapi(
    createRoute({
      method: 'post',
      path: '/tickets/{number}/unmask',
      summary: 'See a masked value of a ticket, which goes on record',
      ...may('tickets.unmask', ticketFinder(tickets)),
      request: { params: numberParams, query: noQuery, ...body(UnmaskBody) },
      responses: answers(Unmasked),
    }),
    async (c) => {
      const unmasked = await unmaskValue(tickets, c.var.found, c.var.actor!, c.req.valid('json'));
      c.header('Cache-Control', 'no-store');
      return c.json(unmasked, 200);
    },
  );
}
