import { createRoute } from '@hono/zod-openapi';
import { answers, answersNothing, api, body, idParams, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import type { PeopleEnv } from '../people/identify.ts';
import { whoDid } from '../people/who-did.ts';
import { changeCompany, makeCompany } from './companies/change-company.ts';
import { establishRegime } from './companies/establish-regime.ts';
import { listCompanies } from './companies/list-companies.ts';
import { Company, CompanyChange, CompanyList, CompanyQuestion, NewCompany, RegimeChange } from './company-contract.ts';
import { companyFinder } from './company-finder.ts';
import { presentCompany } from './present-company.ts';
import type { Clients } from './service.ts';
import { Saved } from './wire.ts';

/** Client companies: find them, see all that is on record of one, enter and change them. */
export function companyRoutes(clients: Clients) {
  const company = companyFinder(clients);
  const one = { params: idParams, query: noQuery };
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'get',
        path: '/companies',
        summary: 'List the client companies',
        ...may('clients.read'),
        request: { query: CompanyQuestion },
        responses: answers(CompanyList),
      }),
      async (c) => c.json(await listCompanies(clients.pool, c.req.valid('query'), clients.clock.now()), 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/companies',
        summary: 'Enter a client company',
        ...may('clients.change'),
        request: { query: noQuery, ...body(NewCompany) },
        responses: answers(Saved),
      }),
      async (c) => c.json(await makeCompany(clients, whoDid(c), c.req.valid('json')), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/companies/{id}',
        summary: 'See all that is on record of a client company',
        ...may('clients.read', company),
        request: one,
        responses: answers(Company),
      }),
      (c) => c.json(presentCompany(c.var.found, clients.inForce(), clients.clock.now()), 200),
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/companies/{id}',
        summary: 'Change a client company',
        ...may('clients.change', company),
        request: { ...one, ...body(CompanyChange) },
        responses: answers(Saved),
      }),
      async (c) => c.json(await changeCompany(clients, whoDid(c), c.var.found, c.req.valid('json')), 200),
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/companies/{id}/regimes',
        summary: 'Establish whether a data regime applies to a client company',
        ...may('clients.change', company),
        request: { ...one, ...body(RegimeChange) },
        responses: answersNothing,
      }),
      async (c) => {
        await establishRegime(clients, whoDid(c), c.var.found, c.req.valid('json'));
        return c.body(null, 204);
      },
    );
}
