import type { OpenAPIHono } from '@hono/zod-openapi';
import { inboxRoutes } from '../delivery/inbox-routes.ts';
import { type PushParts, pushRoutes } from '../delivery/push-routes.ts';
import { letterRoutes } from '../delivery/routes.ts';
import type { Delivery } from '../delivery/service.ts';
import { api } from '../kit/http/api.ts';
import type { HttpEnv } from '../kit/http/context.ts';
import type { People } from '../people/service.ts';
import { inboxOf } from './inbox-of.ts';
import { letterNotes } from './letter-notes.ts';

/** The routes of what reaches people: mail, their inboxes and their devices. */
export function deliveryRoutes(people: People, delivery: Delivery, push: PushParts): OpenAPIHono<HttpEnv> {
  return api()
    .route('/', letterRoutes(delivery, letterNotes(delivery.clock)))
    .route('/', inboxRoutes(inboxOf(people)))
    .route('/', pushRoutes(push));
}
