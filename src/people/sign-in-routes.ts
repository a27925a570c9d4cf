import { createRoute } from '@hono/zod-openapi';
import { ANYONE } from '../kit/http/access.ts';
import { answers, answersNothing, api, body, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { Refusal } from '../kit/refusal.ts';
import { passOn, proven } from './account/identity-call.ts';
import { noteRefusal, noteSignIn } from './account/note-sign-in.ts';
import { can } from './can.ts';
import { Me, PasswordSignIn, SignInAnswer, SignInWays } from './contract.ts';
import { hasName } from './has-name.ts';
import { type PeopleEnv, signedIn } from './identify.ts';
import { isSetUp } from './person-store.ts';
import { listProviders } from './providers/provider-store.ts';
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
      async (c) => {
        const providers = (await listProviders(pool)).map(({ id, name }) => ({ id, name }));
        return c.json(
          { isSetUp: await isSetUp(pool), passkeys: hasName(publicUrl), mail: people.post !== undefined, providers },
          200,
        );
      },
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
        if (!answer?.ok) {
          await noteRefusal(people, { email: address, by: 'password', address: c.get('address') });
          throw notIn();
        }
        passOn(c, answer);
        const told = (await answer.json()) as SignedInOrHalfWay;
        if ('twoFactorRedirect' in told) return c.json({ next: 'second-factor' as const }, 200);
        await limits.succeeded(c, address);
        const { id, name } = told.user;
        await noteSignIn(people, { person: { id, name }, by: 'password', address: c.get('address') });
        return c.json({ next: 'done' as const }, 200);
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

/** What the identity library answers to a right password. */
type SignedInOrHalfWay = { user: { id: string; name: string } } | { twoFactorRedirect: true };

/** One answer for a wrong password, an address that nobody has, and somebody who was deactivated. */
const notIn = () =>
  new Refusal({
    code: 'sign-in/failed',
    status: 401,
    message: 'Address and password do not belong together.',
    remedy:
      'Try again. Whoever forgot the password asks for a link on the sign-in page, or an Operations Manager or administrator.',
  });
