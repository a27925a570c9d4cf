import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { api, body, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import type { PeopleEnv } from '../people/identify.ts';
import { watch } from './commands/file-ticket.ts';
import { restore, softDelete } from './commands/take-away.ts';
import { formatNumber } from './number.ts';
import { numberParams } from './number-params.ts';
import { answersWritten, askedOf, onceHeaders, written } from './once.ts';
import { versionOf } from './patch/if-match.ts';
import { patchTicket } from './patch/patch-ticket.ts';
import { TicketPatch } from './patch-contract.ts';
import type { Tickets } from './service.ts';
import { deletedTicket, type FoundTicket, ticketFinder } from './ticket-finder.ts';
import { NewLink, Watching } from './work-contract.ts';
import { changeTicket } from './write/change-ticket.ts';
import { mustBeStaff } from './write/known-parts.ts';
import { linkTickets } from './write/link-tickets.ts';

const patchHeaders = onceHeaders.extend({
  'if-match': z
    .string()
    .max(40)
    .optional()
    .meta({ description: 'Required: the ETag of the ticket that the change was made on; without it 428' }),
});

const pathOf = ({ state: { number } }: FoundTicket, rest = '') => `/tickets/${formatNumber(number)}${rest}`;

/** What a ticket is filed under, who is told of it, what it is linked to; taking it away and bringing it back. */
export function filingRoutes(tickets: Tickets) {
  const [ticket, deleted] = [ticketFinder(tickets), deletedTicket(tickets)];
  const one = { params: numberParams, query: noQuery };
  const once = { ...one, headers: onceHeaders };
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'patch',
        path: '/tickets/{number}',
        summary: 'Change a ticket',
        ...may('tickets.work', ticket),
        request: { ...one, headers: patchHeaders, ...body(TicketPatch) },
        responses: answersWritten,
      }),
      async (c) => {
        const { found } = c.var;
        const version = versionOf(c.req.valid('header')['if-match']);
        const asked = (it: unknown) => askedOf(c, pathOf(found), it);
        const told = await patchTicket(tickets, found, { version, patch: c.req.valid('json'), askedOf: asked });
        return c.json(written(c, told), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/tickets/{number}/watch',
        summary: 'Be told of a ticket, or no longer',
        ...may('tickets.read', ticket),
        request: { ...once, ...body(Watching) },
        responses: answersWritten,
      }),
      async (c) => {
        const { found } = c.var;
        const { on, person = c.var.actor!.id } = c.req.valid('json');
        const done = await changeTicket(tickets, found, {
          asked: askedOf(c, pathOf(found, '/watch'), { on, person }),
          command: (state, desk) => watch(state, { on, person }, desk),
          check: () => (on ? mustBeStaff(tickets.pool, person) : Promise.resolve()),
        });
        return c.json(written(c, { done }), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/tickets/{number}/links',
        summary: 'Link a ticket to another',
        ...may('tickets.work', ticket),
        request: { ...once, ...body(NewLink) },
        responses: answersWritten,
      }),
      async (c) => {
        const { found } = c.var;
        const link = c.req.valid('json');
        const done = await linkTickets(tickets, found, link, askedOf(c, pathOf(found, '/links'), link));
        return c.json(written(c, { done }), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/tickets/{number}',
        summary: 'Take a ticket away that should not be one',
        ...may('tickets.delete', ticket),
        request: once,
        responses: answersWritten,
      }),
      async (c) => {
        const { found } = c.var;
        const command = (...[state, desk]: Parameters<Command>) => softDelete(state, {}, desk);
        const done = await changeTicket(tickets, found, { asked: askedOf(c, pathOf(found), {}), command });
        return c.json(written(c, { done }), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/tickets/{number}/restore',
        summary: 'Bring a deleted ticket back',
        ...may('tickets.delete', deleted),
        request: once,
        responses: answersWritten,
      }),
      async (c) => {
        const { found } = c.var;
        const command = (...[state, desk]: Parameters<Command>) => restore(state, {}, desk);
        const done = await changeTicket(tickets, found, { asked: askedOf(c, pathOf(found, '/restore'), {}), command });
        return c.json(written(c, { done }), 200);
      },
    );
}

type Command = Parameters<typeof changeTicket>[2]['command'];
