import { OpenAPIHono } from '@hono/zod-openapi';
import type { PeopleEnv } from '../people/identify.ts';
import { actionRoutes } from './action-routes.ts';
import { attachmentRoutes } from './attachment-routes.ts';
import { feedRoutes } from './feed-routes.ts';
import { filingRoutes } from './filing-routes.ts';
import type { Tickets } from './service.ts';
import { ticketRoutes } from './ticket-routes.ts';
import { unmaskRoutes } from './unmask-routes.ts';
import { workRoutes } from './work-routes.ts';

/** All routes of this module, for /api/v1. */
export function ticketsApi(tickets: Tickets): OpenAPIHono<PeopleEnv> {
  return new OpenAPIHono<PeopleEnv>()
    .route('/', ticketRoutes(tickets))
    .route('/', filingRoutes(tickets))
    .route('/', workRoutes(tickets))
    .route('/', actionRoutes(tickets))
    .route('/', attachmentRoutes(tickets))
    .route('/', unmaskRoutes(tickets))
    .route('/', feedRoutes(tickets));
}
