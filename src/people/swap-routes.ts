import { createRoute } from '@hono/zod-openapi';
import { answers, answersNothing, api, body, idParams, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { Made, SwapAnswer, SwapList, SwapQuestion } from './desk-contract.ts';
import { type PeopleEnv, signedIn } from './identify.ts';
import type { People } from './service.ts';
import { shiftFinder, swapFinder } from './shifts/finders.ts';
import { openSwaps } from './shifts/open-swaps.ts';
import { answerSwap, askSwap, withdrawSwap } from './shifts/swap-shifts.ts';
import { whoDid } from './who-did.ts';

/** Asking a colleague to take a shift, and answering. */
export function swapRoutes(people: People) {
  const { pool } = people;
  const one = { params: idParams, query: noQuery };
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'get',
        path: '/swaps',
        summary: 'List the swaps that wait for an answer',
        ...may('swaps.ask'),
        request: { query: noQuery },
        responses: answers(SwapList),
      }),
      async (c) => c.json({ swaps: await openSwaps(people, signedIn(c).id) }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/swaps',
        summary: 'Ask a colleague to take a shift',
        ...may('swaps.ask', shiftFinder(pool)),
        request: { query: noQuery, ...body(SwapQuestion) },
        responses: answers(Made),
      }),
      async (c) => {
        const { date, to } = c.req.valid('json');
        return c.json({ id: await askSwap(people, whoDid(c), c.var.found, date, to) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/swaps/{id}/answer',
        summary: 'Take a shift, or say no',
        ...may('swaps.ask', swapFinder(pool, 'to')),
        request: { ...one, ...body(SwapAnswer) },
        responses: answersNothing,
      }),
      async (c) => {
        await answerSwap(people, whoDid(c), c.var.found, c.req.valid('json').answer);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/swaps/{id}/withdraw',
        summary: 'Take back a question',
        ...may('swaps.ask', swapFinder(pool, 'from')),
        request: one,
        responses: answersNothing,
      }),
      async (c) => {
        await withdrawSwap(people, whoDid(c), c.var.found);
        return c.body(null, 204);
      },
    );
}
