import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { ANYONE } from '../kit/http/access.ts';
import { answers, answersNothing, api, body, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { Refusal } from '../kit/refusal.ts';
import { can } from './can.ts';
import { Me, PasswordSignIn, SignInAnswer, SignInWays } from './contract.ts';
import { hasName } from './has-name.ts';
import { type PeopleEnv, signedIn } from './identify.ts';
import { isSetUp } from './person-store.ts';
import type { People } from './service.ts';
import { signInLimits } from './sign-in-limits.ts';

/** Signing in with a password, signing out, and who one is. */
export function signInRoutes(people: People) {
  const { pool, identity, permissions, publicUrl } = people;
  const limits = signInLimits(people);
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'get',
        path: '/sign-in',
        summary: 'Ask how one can sign in',
        ...may(ANYONE),
        request: { query: noQuery },
        responses: answers(SignInWays),
      }),
      async (c) => c.json({ isSetUp: await isSetUp(pool), passkeys: hasName(publicUrl), providers: [] }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/sign-in/password',
        summary: 'Sign in with a password',
        ...may(ANYONE),
        request: { query: noQuery, ...body(PasswordSignIn) },
        responses: answers(SignInAnswer),
      }),
      async (c) => {
        const { email, password } = c.req.valid('json');
        const address = email.toLowerCase();
        await limits.spend(c, address);
        const answer = await identity.api
          .signInEmail({ body: { email: address, password }, headers: proven(c), asResponse: true })
          .catch(() => undefined);
        if (!answer?.ok) throw notIn();
        passOn(c, answer);
        await limits.succeeded(c, address);
        const told = (await answer.json()) as { twoFactorRedirect?: boolean };
        return c.json({ next: told.twoFactorRedirect ? ('second-factor' as const) : ('done' as const) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/sign-out',
        summary: 'Sign out',
        ...may('account.read'),
        request: { query: noQuery },
        responses: answersNothing,
      }),
      async (c) => {
        passOn(c, await identity.api.signOut({ headers: c.req.raw.headers, asResponse: true }));
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me',
        summary: 'Ask who one is',
        ...may('account.read'),
        request: { query: noQuery },
        responses: answers(Me),
      }),
      (c) => {
        const actor = signedIn(c);
        const { id, kind, name, roles, zone, keysOn } = actor;
        const held = Object.keys(permissions).filter((it) => can(actor, it, undefined, permissions).allowed);
        return c.json({ id, kind, name, roles: [...roles], zone, keysOn, permissions: held }, 200);
      },
    );
}

/** The caller's headers without a session: signing in always begins a new one (session fixation). */
export function proven(c: Context): Headers {
  const headers = new Headers({ 'x-forwarded-for': c.get('address') as string });
  const agent = c.req.header('user-agent');
  if (agent) headers.set('user-agent', agent.slice(0, 200));
  return headers;
}

/** Gives the browser the cookies that the identity library set. */
export function passOn(c: Context, answer: Response): void {
  for (const cookie of answer.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
}

/** One answer for a wrong password, an address that nobody has, and somebody who was deactivated. */
const notIn = () =>
  new Refusal({
    code: 'sign-in/failed',
    status: 401,
    message: 'Address and password do not belong together.',
    remedy: 'Try again. Whoever forgot the password asks an Operations Manager or administrator for a reset link.',
  });
