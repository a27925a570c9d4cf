import { createRoute } from '@hono/zod-openapi';
import { answers, answersNothing, api, body, idParams, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { atBrowser } from './account/own-session.ts';
import type { PeopleEnv } from './identify.ts';
import { checkGrant } from './role-rules.ts';
import type { People } from './service.ts';
import { NewOwnToken, NewProgramToken, TokenList, TokenMade } from './token-contract.ts';
import { listTokens, tokenFinder } from './token-list.ts';
import { checkWithin, handsOn } from './tokens/rules.ts';
import { makeToken, revokeToken } from './tokens.ts';
import { whoDid } from './who-did.ts';

/** API tokens: a person's own, and those of programs. */
export function tokenRoutes(people: People) {
  const token = tokenFinder(people);
  const until = (days: number) => people.clock.now().add({ hours: 24 * days });
  const one = { params: idParams, query: noQuery };
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'get',
        path: '/account/tokens',
        summary: "List one's own tokens",
        ...may('account.read'),
        request: { query: noQuery },
        responses: answers(TokenList),
      }),
      async (c) => c.json({ tokens: await listTokens(people, atBrowser(c).id) }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/account/tokens',
        summary: "Make a token of one's own",
        ...may('account.change'),
        request: { query: noQuery, ...body(NewOwnToken) },
        responses: answers(TokenMade),
      }),
      async (c) => {
        const actor = atBrowser(c);
        const { name, scopes, roles = actor.roles, days } = c.req.valid('json');
        checkWithin(actor, roles);
        const made = { name, roles, scopes, until: until(days), person: actor.id };
        return c.json(await makeToken(people, whoDid(c), made), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/account/tokens/{id}',
        summary: "Revoke a token of one's own",
        ...may('account.change', token),
        request: one,
        responses: answersNothing,
      }),
      async (c) => {
        atBrowser(c);
        await revokeToken(people, whoDid(c), c.var.found.id);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/tokens',
        summary: 'List all tokens',
        ...may('tokens.make'),
        request: { query: noQuery },
        responses: answers(TokenList),
      }),
      async (c) => c.json({ tokens: await listTokens(people) }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/tokens',
        summary: 'Make a token for a program',
        ...may('tokens.make'),
        request: { query: noQuery, ...body(NewProgramToken) },
        responses: answers(TokenMade),
      }),
      async (c) => {
        const { name, scopes, roles, days } = c.req.valid('json');
        const who = whoDid(c);
        checkGrant(who.actor, [], roles);
        handsOn(who.actor, scopes);
        return c.json(await makeToken(people, who, { name, roles, scopes, until: until(days) }), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/tokens/{id}',
        summary: 'Revoke any token',
        ...may('tokens.make', token),
        request: one,
        responses: answersNothing,
      }),
      async (c) => {
        await revokeToken(people, whoDid(c), c.var.found.id);
        return c.body(null, 204);
      },
    );
}
