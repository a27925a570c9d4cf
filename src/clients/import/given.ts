import type { Clean } from '../clean/text-fields.ts';
import type { CompanyFields } from '../companies/change-company.ts';
import type { NewCompany } from '../company-contract.ts';
import type { NewContact } from '../contact-contract.ts';
import type { StoredWay } from '../contacts/ways.ts';
import type { REGIMES } from '../kinds.ts';
import type { CleanRecord, CsvRecord } from './records.ts';

// What a file says. A field that is absent says nothing; null, or empty, says that it is emptied.

type RegimeName = (typeof REGIMES)[number];

/** What a row says of its company. */
export interface GivenFields {
  number?: string;
  name?: string;
  fields: Partial<Omit<NewCompany, 'number' | 'name'>>;
  /** null takes back what was established. */
  regimes: Partial<Record<RegimeName, boolean | null>>;
}

export interface GivenContact {
  name: string;
  position?: string;
  roles?: NewContact['roles'];
  language?: CompanyFields['language'] | null;
  /** The first and the second; null: there shall be none. */
  mail: readonly (StoredWay | null | undefined)[];
  phone: readonly (StoredWay | null | undefined)[];
}

export interface GivenSite {
  name: string;
  place?: string;
  zone?: string;
}

/** A row in which nothing is wrong by itself. */
export interface GivenRow extends GivenFields {
  record: CsvRecord;
  contact?: GivenContact;
  site?: GivenSite;
}

/** A company with all that its rows say, without secrets: only such a one is planned and written. */
export type CleanCompany = Omit<Clean<GivenCompany>, 'fields' | 'records'> & {
  fields: Clean<GivenCompany['fields']>;
  records: CleanRecord[];
};

/** A company with all that its rows say. */
export interface GivenCompany extends GivenFields {
  records: CsvRecord[];
  contacts: GivenContact[];
  sites: GivenSite[];
}
