import { createRoute } from '@hono/zod-openapi';
import { answers, api, body, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import type { Actor } from '../people/actor.ts';
import { can } from '../people/can.ts';
import type { PeopleEnv } from '../people/identify.ts';
import { viewerOf } from './audience.ts';
import { NewInteraction } from './interaction-contract.ts';
import { TicketList, TicketQuestion } from './list-contract.ts';
import { formatNumber } from './number.ts';
import { numberParams } from './number-params.ts';
import { answersWritten, askedOf, onceHeaders, written } from './once.ts';
import { NewTicket } from './open-contract.ts';
import { listTickets } from './read/list-tickets.ts';
import type { Looking } from './read/looking.ts';
import { presentNarrow } from './read/present-narrow.ts';
import { owes } from './read/present-rules.ts';
import { presentTicket } from './read/present-ticket.ts';
import { readLogPage } from './read/read-log-page.ts';
import type { Tickets } from './service.ts';
import { EventsQuestion, Ticket, TicketEvents } from './ticket-contract.ts';
import { ticketFinder, ticketToAddTo } from './ticket-finder.ts';
import { addInteraction } from './write/add-interaction.ts';
import { openNew } from './write/open-ticket.ts';

/** Who looks, when, and by which documents. */
export function lookingOf({ permissions, clock, inForce }: Tickets, actor: Actor): Looking {
  const { roles } = actor;
  const unmasksAs = can(actor, 'tickets.unmask', undefined, permissions).allowed ? roles : [];
  return { viewer: viewerOf(actor, permissions), roles, unmasksAs, now: clock.now(), set: inForce().set };
}

/** Tickets: open them, find them, read them, and what was said on them. */
export function ticketRoutes(tickets: Tickets) {
  const { pool } = tickets;
  const [ticket, toAddTo] = [ticketFinder(tickets), ticketToAddTo(tickets)];
  const one = { params: numberParams, query: noQuery };
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'get',
        path: '/tickets',
        summary: 'List tickets',
        ...may('tickets.read'),
        request: { query: TicketQuestion },
        responses: answers(TicketList),
      }),
      async (c) => {
        const [question, looking] = [c.req.valid('query'), lookingOf(tickets, c.var.actor!)];
        const fits = question.view === 'owed' ? (state: Parameters<typeof owes>[0]) => owes(state, looking) : undefined;
        return c.json(await listTickets(pool, question, looking.viewer, fits), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/tickets',
        summary: 'Open a ticket',
        ...may('tickets.open'),
        request: { query: noQuery, headers: onceHeaders, ...body(NewTicket) },
        responses: answersWritten,
      }),
      async (c) => {
        const asked = (it: unknown) => askedOf(c, '/tickets', it);
        return c.json(written(c, await openNew(tickets, c.var.actor!, c.req.valid('json'), asked)), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/tickets/{number}',
        summary: 'Read a ticket',
        ...may('tickets.read', toAddTo),
        request: one,
        responses: answers(Ticket),
      }),
      async (c) => {
        const { state, sight } = c.var.found;
        const looking = lookingOf(tickets, c.var.actor!);
        if (sight === 'narrow') return c.json(await presentNarrow(pool, state, looking.viewer.id), 200);
        c.header('ETag', `"${state.version}"`);
        return c.json(await presentTicket(pool, state, looking), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/tickets/{number}/events',
        summary: 'Read the log of a ticket, also as of then',
        ...may('tickets.read', ticket),
        request: { params: numberParams, query: EventsQuestion },
        responses: answers(TicketEvents),
      }),
      async (c) => {
        const looking = lookingOf(tickets, c.var.actor!);
        return c.json(await readLogPage(pool, c.var.found.state, c.req.valid('query'), looking), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/tickets/{number}/interactions',
        summary: 'Record what was said on a ticket',
        ...may('tickets.work', toAddTo),
        request: { ...one, headers: onceHeaders, ...body(NewInteraction) },
        responses: answersWritten,
      }),
      async (c) => {
        const { found } = c.var;
        const asked = (it: unknown) => askedOf(c, `/tickets/${formatNumber(found.state.number)}/interactions`, it);
        return c.json(written(c, await addInteraction(tickets, found, c.req.valid('json'), asked)), 200);
      },
    );
}
