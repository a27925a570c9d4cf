import { OpenAPIHono } from '@hono/zod-openapi';
import { accountRoutes } from './account-routes.ts';
import { auditRoutes } from './audit-routes.ts';
import { codeRoutes } from './code-routes.ts';
import { deskApi } from './desk-api.ts';
import type { PeopleEnv } from './identify.ts';
import { linkRoutes } from './link-routes.ts';
import { mailLinkRoutes } from './mail-link-routes.ts';
import { passkeyRoutes } from './passkey-routes.ts';
import { passkeySignInRoutes } from './passkey-sign-in-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { providerRoutes } from './provider-routes.ts';
import { providerSignInRoutes } from './provider-sign-in-routes.ts';
import type { People } from './service.ts';
import { sessionRoutes } from './session-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { tokenRoutes } from './token-routes.ts';
import { twoFactorRoutes } from './two-factor-routes.ts';

/** All routes of this module, for /api/v1. */
export function peopleApi(people: People) {
  return new OpenAPIHono<PeopleEnv>()
    .route('/', signInRoutes(people))
    .route('/', codeRoutes(people))
    .route('/', passkeySignInRoutes(people))
    .route('/', providerSignInRoutes(people))
    .route('/', linkRoutes(people))
    .route('/', mailLinkRoutes(people))
    .route('/', peopleRoutes(people))
    .route('/', accountRoutes(people))
    .route('/', sessionRoutes(people))
    .route('/', twoFactorRoutes(people))
    .route('/', passkeyRoutes(people))
    .route('/', tokenRoutes(people))
    .route('/', auditRoutes(people))
    .route('/', providerRoutes(people))
    .route('/', deskApi(people));
}

/** The routes' type, for a typed client. */
export type PeopleApi = ReturnType<typeof peopleApi>;
