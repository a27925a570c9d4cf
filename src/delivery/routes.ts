import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type pg from 'pg';
import { answers, answersNothing, api, idParams, noQuery } from '../kit/http/api.ts';
import type { HttpEnv } from '../kit/http/context.ts';
import { may } from '../kit/http/guard.ts';
import { Letter, LetterPage, LetterQuestion } from './contract.ts';
import { discardLetter, replayLetter } from './mail/dead-letters.ts';
import { letterFinder, listLetters } from './mail/letter-list.ts';
import type { Delivery } from './service.ts';

/** Writes an act into the audit trail, which is kept above this module. */
export type NoteLetter = (
  c: Context,
  client: pg.ClientBase,
  act: 'letter.replayed' | 'letter.discarded',
  letter: string,
) => Promise<void>;

/** What became of mail that the hub sends; the dead can be sent again or put aside. No body and no link is ever told. */
export function letterRoutes(delivery: Delivery, note: NoteLetter) {
  const { pool, post } = delivery;
  const letter = letterFinder(pool);
  const one = { params: idParams, query: noQuery };
  return api<HttpEnv>()
    .openapi(
      createRoute({
        method: 'get',
        path: '/letters',
        summary: 'List the mail that the hub sends',
        ...may('delivery.read'),
        request: { query: LetterQuestion },
        responses: answers(LetterPage),
      }),
      async (c) => {
        const page = await listLetters(pool, c.req.valid('query'));
        return c.json({ ...page, relay: post?.relay ?? null, from: post?.from ?? null }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/letters/{id}',
        summary: 'See what became of a letter',
        ...may('delivery.read', letter),
        request: one,
        responses: answers(Letter),
      }),
      (c) => c.json(c.var.found, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/letters/{id}/replay',
        summary: 'Send a dead letter again',
        ...may('delivery.replay', letter),
        request: one,
        responses: answersNothing,
      }),
      async (c) => {
        const { id } = c.var.found;
        await replayLetter(delivery, c.var.found, (client) => note(c, client, 'letter.replayed', id));
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/letters/{id}/discard',
        summary: 'Put a dead letter aside',
        ...may('delivery.replay', letter),
        request: one,
        responses: answersNothing,
      }),
      async (c) => {
        const { id } = c.var.found;
        await discardLetter(delivery, c.var.found, (client) => note(c, client, 'letter.discarded', id));
        return c.body(null, 204);
      },
    );
}

/** The routes' type, for a typed client. */
export type DeliveryApi = ReturnType<typeof letterRoutes>;
