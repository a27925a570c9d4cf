import type { OpenAPIHono } from '@hono/zod-openapi';
import { clientsApi } from '../clients/api.ts';
import { contractRoutes } from '../clients/contract-routes.ts';
import type { PeopleEnv } from '../people/identify.ts';
import type { People } from '../people/service.ts';
import { effectiveRoutes } from '../sla/effective-routes.ts';
import type { Library } from './library.ts';
import { publishParts } from './publish-parts.ts';

/** What belongs to a client company: its record, its contract, and what it is promised. */
export function clientRoutes(
  people: People,
  { inForce, clocksAt }: Pick<Library, 'inForce' | 'clocksAt'>,
  refresh: () => Promise<void>,
): OpenAPIHono<PeopleEnv> {
  return clientsApi({ ...people, inForce })
    .route('/', contractRoutes({ ...people, inForce, publish: publishParts, refresh }))
    .route('/', effectiveRoutes({ ...people, editionAt: clocksAt }));
}
