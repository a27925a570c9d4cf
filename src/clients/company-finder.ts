import type { Finder } from '../kit/http/guard.ts';
import { type CompanyRow, findCompany } from './companies/find-company.ts';
import type { Clients } from './service.ts';

/** What it takes to look a company up. */
export type CompanyParts = Pick<Clients, 'pool' | 'clock'>;

/** How a route finds a client company by its address. */
export function companyFinder({ pool, clock }: CompanyParts): Finder<CompanyRow> {
  return {
    kind: 'company',
    find: (c) => findCompany(pool, c.req.param('id'), clock.now()),
    thing: ({ id }) => ({ company: id }),
  };
}
