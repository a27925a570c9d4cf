import { createRoute } from '@hono/zod-openapi';
import { ANYONE } from '../kit/http/access.ts';
import { answers, answersNothing, api, body, noQuery } from '../kit/http/api.ts';
import { limitKey } from '../kit/http/client-address.ts';
import { may } from '../kit/http/guard.ts';
import { rateLimit } from '../kit/http/rate-limit.ts';
import { Refusal } from '../kit/refusal.ts';
import { askForLink } from './asked-links.ts';
import { LinkSignIn, LinkWanted, SignInAnswer } from './contract.ts';
import type { PeopleEnv } from './identify.ts';
import type { People } from './service.ts';
import { signInByLink } from './sign-in-by-link.ts';
import { TRIES } from './try-limits.ts';

/** Asking for a link by mail, and signing in by one. A GET uses no link up: mail scanners open every address they see. */
export function mailLinkRoutes(people: People) {
  const [network, one] = [rateLimit(people.pool, TRIES.askNetwork), rateLimit(people.pool, TRIES.askAddress)];
  const tries = rateLimit(people.pool, TRIES.links);
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'post',
        path: '/links/ask',
        summary: 'Ask for a link by mail',
        ...may(ANYONE),
        request: { query: noQuery, ...body(LinkWanted) },
        responses: answersNothing,
      }),
      async (c) => {
        if (!people.asked) throw noMail();
        const { email, kind } = c.req.valid('json');
        const address = c.get('address');
        await network.spend(limitKey(address));
        await one.spend(email.toLowerCase());
        await askForLink(people, { email: email.toLowerCase(), kind, address });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/sign-in/link',
        summary: 'Sign in by a link from mail',
        ...may(ANYONE),
        request: { query: noQuery, ...body(LinkSignIn) },
        responses: answers(SignInAnswer),
      }),
      async (c) => {
        await tries.spend(limitKey(c.get('address')));
        return c.json({ next: await signInByLink(people, c, c.req.valid('json').link) }, 200);
      },
    );
}

const noMail = () =>
  new Refusal({
    code: 'links/no-mail',
    status: 409,
    message: 'This hub sends no mail.',
    remedy: 'Ask an Operations Manager or administrator for a link.',
  });
