import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { answers, answersNothing, api, body, idParams, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import type { PeopleEnv } from '../people/identify.ts';
import { whoDid } from '../people/who-did.ts';
import { companyFinder } from './company-finder.ts';
import { PhraseChecked, SaidPhrase } from './own-company-contract.ts';
import { checkPhrase } from './phrase/use-phrase.ts';
import type { Clients } from './service.ts';
import { markStep, withdrawStep } from './set-up/mark-step.ts';
import { SetUpMark } from './set-up-contract.ts';
import { Kept } from './wire.ts';

const stepParams = z.strictObject({ id: z.string().max(80), clause: z.string().max(80) });

/** The set-up of a client company step by step, and the check of its phrase. */
export function setUpRoutes(clients: Clients) {
  const company = companyFinder(clients);
  const one = { params: stepParams, query: noQuery };
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'put',
        path: '/companies/{id}/set-up/{clause}',
        summary: 'Say that a step of the set-up is done, with its evidence',
        ...may('set-up.mark', company),
        request: { ...one, ...body(SetUpMark) },
        responses: answers(Kept),
      }),
      async (c) => {
        const { evidence } = c.req.valid('json');
        const kept = await markStep(clients, whoDid(c), c.var.found, c.req.valid('param').clause, evidence);
        return c.json(kept, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/companies/{id}/set-up/{clause}',
        summary: 'Take a step of the set-up back',
        ...may('set-up.mark', company),
        request: one,
        responses: answersNothing,
      }),
      async (c) => {
        await withdrawStep(clients, whoDid(c), c.var.found, c.req.valid('param').clause);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/companies/{id}/phrase/check',
        summary: 'Compare what a caller said with the company phrase',
        ...may('phrase.check', company),
        request: { params: idParams, query: noQuery, ...body(SaidPhrase) },
        responses: answers(PhraseChecked),
      }),
      async (c) => {
        const passed = await checkPhrase(clients, whoDid(c), c.var.found, c.req.valid('json').said);
        return c.json({ passed }, 200);
      },
    );
}
