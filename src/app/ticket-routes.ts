import type { OpenAPIHono } from '@hono/zod-openapi';
import type { HttpEnv } from '../kit/http/context.ts';
import { ticketsApi } from '../tickets/api.ts';
import type { Tickets } from '../tickets/service.ts';

/** The routes of tickets. */
export const ticketRoutes = (tickets: Tickets): OpenAPIHono<HttpEnv> =>
  ticketsApi(tickets) as unknown as OpenAPIHono<HttpEnv>;
