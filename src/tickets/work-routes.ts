import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { api, body, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import type { PeopleEnv } from '../people/identify.ts';
import type { Asked } from './attempts/write-once.ts';
import type { TicketEvent } from './event.ts';
import { readLog } from './log/store.ts';
import { formatNumber } from './number.ts';
import { numberParams } from './number-params.ts';
import { answersWritten, askedOf, onceHeaders, type Told, written } from './once.ts';
import type { Tickets } from './service.ts';
import { type FoundTicket, ticketFinder } from './ticket-finder.ts';
import { changeTicket } from './write/change-ticket.ts';
import { type SmallWork, smallWorks } from './write/small-works.ts';
import { wordsOf } from './write/words-of.ts';

/** What is added to a ticket while somebody works on it, each kind at an address of its own. */
export function workRoutes(tickets: Tickets): OpenAPIHono<PeopleEnv> {
  const ticket = ticketFinder(tickets);
  const routes = api<PeopleEnv>();
  for (const [name, work] of Object.entries(smallWorks))
    routes.openapi(
      createRoute({
        method: 'post',
        path: `/tickets/{number}/${name}`,
        summary: work.summary,
        ...may('tickets.work', ticket),
        request: { params: numberParams, query: noQuery, headers: onceHeaders, ...body(work.schema) },
        responses: answersWritten,
      }),
      async (c) => {
        const { found } = c.var;
        const path = `/tickets/${formatNumber(found.state.number)}/${name}`;
        const asked = (it: unknown) => askedOf(c, path, it);
        return c.json(written(c, await doWork(tickets, found, { work, given: c.req.valid('json'), asked })), 200);
      },
    );
  return routes;
}

interface Doing {
  work: SmallWork;
  given: object;
  asked(body: unknown): Asked;
}

async function doWork(tickets: Tickets, found: FoundTicket, { work, given, asked }: Doing): Promise<Told> {
  const clean = wordsOf<string>(tickets, work.texts?.(given) ?? {});
  let log: readonly TicketEvent[] = [];
  const done = await changeTicket(tickets, found, {
    asked: asked({ ...given, ...('text' in given ? { text: '' } : {}), ...clean.words }),
    command: (state, desk) => work.command({ state, desk, given, words: clean.words, log }),
    found: clean.found,
    seal: clean.seal,
    check: async () => {
      if (work.readsLog) log = await readLog(tickets.pool, found.state.id);
    },
  });
  return { done, removed: clean.removed };
}
