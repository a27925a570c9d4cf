import { createRoute } from '@hono/zod-openapi';
import { ANYONE } from '../kit/http/access.ts';
import { answers, api, body, noQuery } from '../kit/http/api.ts';
import { limitKey } from '../kit/http/client-address.ts';
import { may } from '../kit/http/guard.ts';
import { rateLimit } from '../kit/http/rate-limit.ts';
import { Refusal } from '../kit/refusal.ts';
import { noteSignIn } from './account/note-sign-in.ts';
import { askForPasskey, takePasskey } from './account/passkey-calls.ts';
import { SignInAnswer } from './contract.ts';
import type { PeopleEnv } from './identify.ts';
import { PasskeyOptions, PasskeySignIn } from './passkey-contract.ts';
import type { People } from './service.ts';
import { signInLimits } from './sign-in-limits.ts';
import { TRIES } from './try-limits.ts';

/** Signing in with a passkey, which stands for both factors. */
export function passkeySignInRoutes(people: People) {
  const network = rateLimit(people.pool, TRIES.passkeys);
  const limits = signInLimits(people);
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'post',
        path: '/sign-in/passkey/options',
        summary: 'Ask for what a passkey signs',
        ...may(ANYONE),
        request: { query: noQuery },
        responses: answers(PasskeyOptions),
      }),
      async (c) => {
        await network.spend(limitKey(c.get('address')));
        return c.json(await askForPasskey(people, c), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/sign-in/passkey',
        summary: 'Sign in with a passkey',
        ...may(ANYONE),
        request: { query: noQuery, ...body(PasskeySignIn) },
        responses: answers(SignInAnswer),
      }),
      async (c) => {
        const address = c.get('address');
        await network.spend(limitKey(address));
        const person = await takePasskey(people, c, c.req.valid('json').response);
        if (!person) throw notIn();
        await limits.succeeded(c, person.email);
        await noteSignIn(people, { person: { id: person.id, name: person.name }, by: 'passkey', address });
        return c.json({ next: 'done' as const }, 200);
      },
    );
}

/** One answer for a passkey that nobody has, a wrong signature, and somebody who was deactivated. */
const notIn = () =>
  new Refusal({
    code: 'sign-in/passkey-failed',
    status: 401,
    message: 'This passkey opens nothing here.',
    remedy: 'Try again, or sign in with address and password.',
  });
