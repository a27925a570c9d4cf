import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { ANYONE } from '../kit/http/access.ts';
import { answers, api, body, idParams, noQuery } from '../kit/http/api.ts';
import { limitKey } from '../kit/http/client-address.ts';
import { may } from '../kit/http/guard.ts';
import { rateLimit } from '../kit/http/rate-limit.ts';
import type { PeopleEnv } from './identify.ts';
import { ProviderSignIn, ProviderUrl } from './provider-contract.ts';
import { beginSignIn } from './providers/begin.ts';
import { finishSignIn } from './providers/finish.ts';
import { NotIn } from './providers/problem.ts';
import type { People } from './service.ts';
import { TRIES } from './try-limits.ts';

/** Providers add what they like to their answer. */
const anyQuery = z.object({}).catchall(z.string().max(4000));

/** Signing in by a provider: the way there, and the way back, to which providers send browsers. */
export function providerSignInRoutes(people: People) {
  const network = rateLimit(people.pool, TRIES.providers);
  const answersBack = rateLimit(people.pool, TRIES.providerAnswers);
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'post',
        path: '/sign-in/provider',
        summary: 'Begin to sign in by a provider',
        ...may(ANYONE),
        request: { query: noQuery, ...body(ProviderSignIn) },
        responses: answers(ProviderUrl),
      }),
      async (c) => {
        await network.spend(limitKey(c.get('address')));
        const { id, returnTo } = c.req.valid('json');
        return c.json({ url: await beginSignIn(people, c, id, returnTo) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/sign-in/callback/{id}',
        summary: 'Come back from a provider',
        ...may(ANYONE),
        request: { params: idParams, query: anyQuery },
        responses: { 303: { description: 'To the hub, signed in; or to the sign-in page with ?problem=' } },
      }),
      async (c) => {
        await answersBack.spend(limitKey(c.get('address')));
        const to = await finishSignIn(people, c, c.req.valid('param').id).catch((error: unknown) => {
          if (error instanceof NotIn) return `/sign-in?problem=${error.problem}`;
          throw error;
        });
        return c.redirect(to, 303);
      },
    );
}
