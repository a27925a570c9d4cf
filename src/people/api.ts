import { OpenAPIHono } from '@hono/zod-openapi';
import { deskApi } from './desk-api.ts';
import type { PeopleEnv } from './identify.ts';
import { linkRoutes } from './link-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import type { People } from './service.ts';
import { signInRoutes } from './sign-in-routes.ts';

/** All routes of this module, for /api/v1. */
export function peopleApi(people: People) {
  return new OpenAPIHono<PeopleEnv>()
    .route('/', signInRoutes(people))
    .route('/', linkRoutes(people))
    .route('/', peopleRoutes(people))
    .route('/', deskApi(people));
}

/** The routes' type, for a typed client. */
export type PeopleApi = ReturnType<typeof peopleApi>;
