import type pg from 'pg';
import type { Act } from '../../people/acts.ts';
import { noted } from '../../people/noted.ts';
import type { WhoDid } from '../../people/who-did.ts';
import type { OfCompany } from './hold-contact.ts';

/** What was done to a contact of which company. */
interface NotedContact {
  act: Extract<Act, `contact.${string}`>;
  company: OfCompany;
  /** Id of the contact; a name in the trail could not be erased. */
  contact: string;
  at: Temporal.Instant;
}

/** Writes into the audit trail, under the company, what was done to one of its contacts. */
export function notedContact(client: pg.ClientBase, who: WhoDid, { act, company, contact, at }: NotedContact) {
  const detail = { company: company.name, contact };
  return noted(client, who, { act, kind: 'company', id: company.id, detail, at });
}
