import type { OpenAPIHono } from '@hono/zod-openapi';
import { inboxRoutes } from '../delivery/inbox-routes.ts';
import { letterRoutes } from '../delivery/routes.ts';
import type { Delivery } from '../delivery/service.ts';
import { api } from '../kit/http/api.ts';
import type { HttpEnv } from '../kit/http/context.ts';
import type { People } from '../people/service.ts';
import { inboxOf } from './inbox-of.ts';
import { letterNotes } from './letter-notes.ts';

/** The routes of what reaches people: mail, and their inboxes. */
export function deliveryRoutes(people: People, delivery: Delivery): OpenAPIHono<HttpEnv> {
  return api()
    .route('/', letterRoutes(delivery, letterNotes(delivery.clock)))
    .route('/', inboxRoutes(inboxOf(people)));
}
