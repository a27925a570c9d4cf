import { OpenAPIHono } from '@hono/zod-openapi';
import type { PeopleEnv } from '../people/identify.ts';
import { companyRoutes } from './company-routes.ts';
import { contactRoutes } from './contact-routes.ts';
import { exportRoutes } from './export-routes.ts';
import { historyRoutes } from './history-routes.ts';
import { importRoutes } from './import-routes.ts';
import { ownCompanyRoutes } from './own-company-routes.ts';
import { partRoutes } from './part-routes.ts';
import type { Clients } from './service.ts';
import { setUpRoutes } from './set-up-routes.ts';

/** All routes of this module, for /api/v1. */
export function clientsApi(clients: Clients): OpenAPIHono<PeopleEnv> {
  return (
    new OpenAPIHono<PeopleEnv>()
      // Before those with an id in their address, which would take `imports` for one.
      .route('/', importRoutes(clients))
      .route('/', exportRoutes(clients))
      .route('/', companyRoutes(clients))
      .route('/', partRoutes(clients))
      .route('/', contactRoutes(clients))
      .route('/', setUpRoutes(clients))
      .route('/', historyRoutes(clients))
      .route('/', ownCompanyRoutes(clients))
  );
}
