import type { CompanyRow } from './companies/find-company.ts';
import type { Company } from './company-contract.ts';
import type { InForce } from './service.ts';
import { setUpSteps } from './set-up/set-up-steps.ts';

/** A company as it crosses the wire: what the tables hold, with the steps that the documents in force ask for. */
export function presentCompany({ marks, ...company }: CompanyRow, inForce: InForce): Company {
  return { ...company, setUp: setUpSteps(marks, inForce) };
}
