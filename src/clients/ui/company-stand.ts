import type { DeskStand } from '../../people/desk-stand.ts';
import type { Company } from '../company-contract.ts';

/** What every section of the page works with. */
export interface CompanyStand extends DeskStand {
  company: Company;
}
