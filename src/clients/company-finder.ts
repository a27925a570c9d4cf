import type { Finder } from '../kit/http/guard.ts';
import { type CompanyRow, findCompany } from './companies/find-company.ts';
import type { Clients } from './service.ts';

/** How a route finds a client company by its address. */
export function companyFinder({ pool, clock }: Pick<Clients, 'pool' | 'clock'>): Finder<CompanyRow> {
  return {
    kind: 'company',
    find: (c) => findCompany(pool, c.req.param('id'), clock.now()),
    thing: ({ id }) => ({ company: id }),
  };
}
