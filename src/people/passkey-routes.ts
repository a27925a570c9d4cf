import { createRoute } from '@hono/zod-openapi';
import { answers, answersNothing, api, body, idParams, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { atBrowser, setSessionCookie } from './account/own-session.ts';
import { addPasskey, askForNewPasskey } from './account/passkey-calls.ts';
import { listPasskeys, passkeyAdded, passkeyFinder, removePasskey } from './account/passkey-store.ts';
import { proveAgain } from './account/prove-again.ts';
import { Proof } from './account-contract.ts';
import type { PeopleEnv } from './identify.ts';
import { NewPasskey, PasskeyList, PasskeyName, PasskeyOptions } from './passkey-contract.ts';
import type { People } from './service.ts';

/** One's own passkeys: add, name, list, remove. */
export function passkeyRoutes(people: People) {
  const { pool } = people;
  const [prove, passkey] = [proveAgain(people), passkeyFinder(pool)];
  const one = { params: idParams, query: noQuery };
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'get',
        path: '/account/passkeys',
        summary: "List one's own passkeys",
        ...may('account.read'),
        request: { query: noQuery },
        responses: answers(PasskeyList),
      }),
      async (c) => c.json({ passkeys: await listPasskeys(pool, atBrowser(c).id) }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/account/passkeys/options',
        summary: 'Ask what a new passkey takes',
        ...may('account.change'),
        request: { query: noQuery, ...body(Proof) },
        responses: answers(PasskeyOptions),
      }),
      async (c) => {
        await prove(atBrowser(c), c.req.valid('json').password);
        return c.json(await askForNewPasskey(people, c), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/account/passkeys',
        summary: 'Add a passkey',
        ...may('account.change'),
        request: { query: noQuery, ...body(NewPasskey) },
        responses: answersNothing,
      }),
      async (c) => {
        const { name, response } = c.req.valid('json');
        const change = { actor: atBrowser(c), address: c.get('address') };
        const id = await addPasskey(people, c, name, response);
        await setSessionCookie(c, people, (await passkeyAdded(people, { ...change, passkey: id })).reveal());
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/account/passkeys/{id}',
        summary: 'Name a passkey',
        ...may('account.change', passkey),
        request: { ...one, ...body(PasskeyName) },
        responses: answersNothing,
      }),
      async (c) => {
        atBrowser(c);
        const { name } = c.req.valid('json');
        await pool.query('update people.passkey set name = $2 where id = $1', [c.var.found.id, name]);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/account/passkeys/{id}',
        summary: 'Remove a passkey',
        ...may('account.change', passkey),
        request: { ...one, ...body(Proof) },
        responses: answersNothing,
      }),
      async (c) => {
        const change = { actor: atBrowser(c), address: c.get('address'), passkey: c.var.found.id };
        await prove(change.actor, c.req.valid('json').password);
        await setSessionCookie(c, people, (await removePasskey(people, change)).reveal());
        return c.body(null, 204);
      },
    );
}
