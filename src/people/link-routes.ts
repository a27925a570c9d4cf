import { createRoute } from '@hono/zod-openapi';
import { ANYONE } from '../kit/http/access.ts';
import { answers, answersNothing, api, body, noQuery } from '../kit/http/api.ts';
import { limitKey } from '../kit/http/client-address.ts';
import { may } from '../kit/http/guard.ts';
import { rateLimit } from '../kit/http/rate-limit.ts';
import { passOn, proven } from './account/identity-call.ts';
import { LinkAnswer, LinkQuestion, NewPassword, SetUp, SignInAnswer } from './contract.ts';
import type { PeopleEnv } from './identify.ts';
import type { People } from './service.ts';
import { beginAccount, openLink, takeUpLink } from './take-up-link.ts';
import { TRIES } from './try-limits.ts';

/** What one-time links open: the first account, an invitation, a new password. */
export function linkRoutes(people: People) {
  const tries = rateLimit(people.pool, TRIES.links);
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'post',
        path: '/links/look',
        summary: 'Look at a one-time link before it is used',
        ...may(ANYONE),
        request: { query: noQuery, ...body(LinkQuestion) },
        responses: answers(LinkAnswer),
      }),
      async (c) => {
        await tries.spend(limitKey(c.get('address')));
        const { link, kind } = c.req.valid('json');
        return c.json(await openLink(people, link, kind), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/set-up',
        summary: 'Make the first account',
        ...may(ANYONE),
        request: { query: noQuery, ...body(SetUp) },
        responses: answers(SignInAnswer),
      }),
      async (c) => {
        await tries.spend(limitKey(c.get('address')));
        const { email, password, ...rest } = c.req.valid('json');
        await beginAccount(people, { ...rest, email: email.toLowerCase(), password, address: c.get('address') });
        const answer = await people.identity.api.signInEmail({
          body: { email: email.toLowerCase(), password },
          headers: proven(c),
          asResponse: true,
        });
        passOn(c, answer);
        return c.json({ next: 'done' as const }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/links/password',
        summary: 'Set a password by a one-time link',
        ...may(ANYONE),
        request: { query: noQuery, ...body(NewPassword) },
        responses: answersNothing,
      }),
      async (c) => {
        await tries.spend(limitKey(c.get('address')));
        await takeUpLink(people, { ...c.req.valid('json'), address: c.get('address') });
        return c.body(null, 204);
      },
    );
}
