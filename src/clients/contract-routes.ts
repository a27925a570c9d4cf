import { createRoute } from '@hono/zod-openapi';
import { editionReader } from '../editions/reading.ts';
import { editionDb } from '../editions/store.ts';
import { answers, api, body, idParams, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import type { PeopleEnv } from '../people/identify.ts';
import { whoDid } from '../people/who-did.ts';
import { companyFinder } from './company-finder.ts';
import {
  ContractChecked,
  ContractDraft,
  ContractPublish,
  ContractPublished,
  ContractView,
  ContractWithdraw,
} from './contract-wire.ts';
import { checkContract } from './contracts/check-contract.ts';
import { contractView } from './contracts/contract-view.ts';
import type { ContractParts } from './contracts/parts.ts';
import { publishContract, withdrawContract } from './contracts/publish-contract.ts';

/** The contract of a company: reading it, trying a change, publishing and withdrawing it. */
export function contractRoutes(given: ContractParts) {
  const parts = { ...given, reader: editionReader({ db: editionDb(given.pool), clock: given.clock }) };
  const company = companyFinder(parts);
  const one = { params: idParams, query: noQuery };
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'get',
        path: '/companies/{id}/contract',
        summary: 'Read the contract of a company',
        ...may('contracts.read', company),
        request: one,
        responses: answers(ContractView),
      }),
      async (c) => c.json(await contractView(parts, c.var.found), 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/companies/{id}/contract/check',
        summary: 'See what publishing a contract would do',
        ...may('contracts.change', company),
        request: { ...one, ...body(ContractDraft) },
        responses: answers(ContractChecked),
      }),
      async (c) => c.json(await checkContract(parts, c.var.found, c.req.valid('json')), 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/companies/{id}/contract/publish',
        summary: 'Publish the contract of a company',
        ...may('contracts.change', company),
        request: { ...one, ...body(ContractPublish) },
        responses: answers(ContractPublished),
      }),
      async (c) => c.json(await publishContract(parts, whoDid(c), c.var.found, c.req.valid('json')), 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/companies/{id}/contract/withdraw',
        summary: 'Withdraw the contract of a company',
        ...may('contracts.change', company),
        request: { ...one, ...body(ContractWithdraw) },
        responses: answers(ContractPublished),
      }),
      async (c) => c.json(await withdrawContract(parts, whoDid(c), c.var.found, c.req.valid('json')), 200),
    );
}

/** The routes' type, for a typed client. */
export type ContractRoutes = ReturnType<typeof contractRoutes>;
