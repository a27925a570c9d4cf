import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { ANYONE } from '../kit/http/access.ts';
import { answers, api, body, noQuery } from '../kit/http/api.ts';
import { limitKey } from '../kit/http/client-address.ts';
import { may } from '../kit/http/guard.ts';
import { rateLimit } from '../kit/http/rate-limit.ts';
import { Refusal } from '../kit/refusal.ts';
import { type HalfWay, halfWayCookie, whoIsHalfWay } from './account/half-way.ts';
import { passOn, provenWith } from './account/identity-call.ts';
import { noteRefusal, noteSignIn } from './account/note-sign-in.ts';
import { spendCode } from './account/used-codes.ts';
import { CodeSignIn } from './account-contract.ts';
import { SignInAnswer } from './contract.ts';
import type { PeopleEnv } from './identify.ts';
import type { People } from './service.ts';
import { signInLimits } from './sign-in-limits.ts';
import { TRIES } from './try-limits.ts';

/** The second step of signing in: a code of the authenticator app, or one of the backup codes. */
export function codeRoutes(people: People) {
  const network = rateLimit(people.pool, TRIES.codeNetwork);
  const account = rateLimit(people.pool, TRIES.codeAccount);
  const limits = signInLimits(people);
  return api<PeopleEnv>().openapi(
    createRoute({
      method: 'post',
      path: '/sign-in/code',
      summary: 'Sign in with a second factor',
      ...may(ANYONE),
      request: { query: noQuery, ...body(CodeSignIn) },
      responses: answers(SignInAnswer),
    }),
    async (c) => {
      const address = c.get('address');
      await network.spend(limitKey(address));
      const person = await whoIsHalfWay(people, c);
      if (!person) throw beginAgain();
      await account.spend(person.id);
      const { code, kind } = c.req.valid('json');
      const answer = await tryCode(people, c, person, code.replaceAll(/\s/g, ''), kind).catch(async (error) => {
        await noteRefusal(people, { email: person.email, by: `${kind} code`, address });
        throw error;
      });
      passOn(c, answer);
      await account.forget(person.id);
      await limits.succeeded(c, person.email);
      await noteSignIn(people, { person: { id: person.id, name: person.name }, by: `${kind} code`, address });
      return c.json({ next: 'done' as const }, 200);
    },
  );
}

/** The session, where the code is right and was never used; five wrong ones end the sign-in (better-auth counts them). */
async function tryCode(people: People, c: Context, person: HalfWay, code: string, kind: 'app' | 'backup') {
  if (kind === 'app' && !(await spendCode(people, person.id, code))) throw wrongCode();
  const headers = provenWith(c, (await halfWayCookie(people)).name);
  const { api } = people.identity;
  const check = kind === 'app' ? api.verifyTOTP : api.verifyBackupCode;
  const answer = await check({ body: { code }, headers, asResponse: true });
  if (answer.ok) return answer;
  throw answer.status === 401 ? wrongCode() : beginAgain();
}

const wrongCode = () =>
  new Refusal({
    code: 'sign-in/code-wrong',
    status: 401,
    message: 'This code is not right, or it was used already.',
    remedy: 'Wait for the next one that the app shows, or take a backup code. After five tries signing in begins anew.',
  });

const beginAgain = () =>
  new Refusal({
    code: 'sign-in/begin-again',
    status: 401,
    message: 'Nobody is half-way through signing in here: it took too long, or too many codes were wrong.',
    remedy: 'Sign in again from the start.',
  });
