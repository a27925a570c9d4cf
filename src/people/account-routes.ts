import { createRoute } from '@hono/zod-openapi';
import { answers, answersNothing, api, body, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { changeAccount, readAccount } from './account/account-store.ts';
import { changePassword } from './account/change-password.ts';
import { atBrowser, setSessionCookie } from './account/own-session.ts';
import { proveAgain } from './account/prove-again.ts';
import { Account, AccountChange, PasswordChange } from './account-contract.ts';
import type { PeopleEnv } from './identify.ts';
import type { People } from './service.ts';

/** One's own account: see it, change it, take another password. */
export function accountRoutes(people: People) {
  const prove = proveAgain(people);
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'get',
        path: '/account',
        summary: "See one's own account",
        ...may('account.read'),
        request: { query: noQuery },
        responses: answers(Account),
      }),
      async (c) => c.json(await readAccount(people, atBrowser(c).id), 200),
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/account',
        summary: "Change one's own account",
        ...may('account.change'),
        request: { query: noQuery, ...body(AccountChange) },
        responses: answersNothing,
      }),
      async (c) => {
        await changeAccount(people, { actor: atBrowser(c), address: c.get('address') }, c.req.valid('json'));
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/account/password',
        summary: 'Take another password',
        ...may('account.change'),
        request: { query: noQuery, ...body(PasswordChange) },
        responses: answersNothing,
      }),
      async (c) => {
        const actor = atBrowser(c);
        const { current, password } = c.req.valid('json');
        await prove(actor, current);
        const token = await changePassword(people, { actor, address: c.get('address') }, password);
        await setSessionCookie(c, people, token.reveal());
        return c.body(null, 204);
      },
    );
}
