import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { api, noQuery, streams } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import type { PeopleEnv } from '../people/identify.ts';
import { readPlace } from './feed/place.ts';
import { ticketStream } from './feed/ticket-stream.ts';
import type { Tickets } from './service.ts';

const lastEventId = z.object({
  'last-event-id': z
    .string()
    .max(80)
    .optional()
    .meta({ description: 'The id of the last event that one had; without it the stream begins now' }),
});

/** What is written to tickets, live. */
export function feedRoutes(tickets: Tickets) {
  return api<PeopleEnv>().openapi(
    createRoute({
      method: 'get',
      path: '/events',
      summary: 'Follow what is written to tickets, live',
      ...may('tickets.read'),
      request: { query: noQuery, headers: lastEventId },
      responses: streams(
        '`ready` first; then `ticket` for each entry of a log, with {ticket, number, type, seq, version, actor} and no words; `beat` while it is quiet; `lost` where everything is to be loaded anew',
      ),
    }),
    (c) => {
      const last = c.req.valid('header')['last-event-id'];
      return ticketStream(tickets, c, c.var.actor!, last ? readPlace(last) : undefined);
    },
  );
}
