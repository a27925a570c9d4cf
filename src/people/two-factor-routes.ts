import { createRoute } from '@hono/zod-openapi';
import { answers, answersNothing, api, body, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { rateLimit } from '../kit/http/rate-limit.ts';
import { atBrowser, setSessionCookie } from './account/own-session.ts';
import { proveAgain } from './account/prove-again.ts';
import { beginTwoFactor, confirmTwoFactor, endTwoFactor, renewBackupCodes } from './account/two-factor.ts';
import { AppCode, BackupCodes, Proof, TwoFactorBegun } from './account-contract.ts';
import type { PeopleEnv } from './identify.ts';
import type { People } from './service.ts';
import { TRIES } from './try-limits.ts';

/** One's own second factor: an authenticator app, and backup codes for the day when it is lost. */
export function twoFactorRoutes(people: People) {
  const prove = proveAgain(people);
  const codes = rateLimit(people.pool, TRIES.confirmCode);
  const proof = { query: noQuery, ...body(Proof) };
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'post',
        path: '/account/two-factor',
        summary: 'Begin to set up an authenticator app',
        ...may('account.change'),
        request: proof,
        responses: answers(TwoFactorBegun),
      }),
      async (c) => {
        const [actor, { password }] = [atBrowser(c), c.req.valid('json')];
        await prove(actor, password);
        return c.json(await beginTwoFactor(people, { c, actor, address: c.get('address'), password }), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/account/two-factor/confirm',
        summary: 'Confirm the authenticator app with its code',
        ...may('account.change'),
        request: { query: noQuery, ...body(AppCode) },
        responses: answersNothing,
      }),
      async (c) => {
        const actor = atBrowser(c);
        await codes.spend(actor.id);
        const code = c.req.valid('json').code.replaceAll(/\s/g, '');
        const token = await confirmTwoFactor(people, { c, actor, address: c.get('address') }, code);
        await setSessionCookie(c, people, token.reveal());
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/account/two-factor',
        summary: 'Switch the second factor off',
        ...may('account.change'),
        request: proof,
        responses: answersNothing,
      }),
      async (c) => {
        const [actor, { password }] = [atBrowser(c), c.req.valid('json')];
        await prove(actor, password);
        const token = await endTwoFactor(people, { c, actor, address: c.get('address') });
        await setSessionCookie(c, people, token.reveal());
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/account/backup-codes',
        summary: 'Make new backup codes',
        ...may('account.change'),
        request: proof,
        responses: answers(BackupCodes),
      }),
      async (c) => {
        const [actor, { password }] = [atBrowser(c), c.req.valid('json')];
        await prove(actor, password);
        return c.json(await renewBackupCodes(people, { c, actor, address: c.get('address'), password }), 200);
      },
    );
}
