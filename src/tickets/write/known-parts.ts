import type pg from 'pg';
import { knowsContact } from '../../clients/names-of.ts';
import { Refusal } from '../../kit/refusal.ts';

/** Refuses a company that we do not know, and a contact who is not one of its people. */
export async function mustBeKnown(pool: pg.Pool, company: string | null, contact: string | null): Promise<void> {
  if (company === null && contact === null) return;
  if (company === null) throw noCompany('A contact was named without their company.');
  const known = await knowsContact(pool, company, contact);
  if (!known.company) throw noCompany('There is no client company of this id.');
  if (contact !== null && !known.contact) throw noContact();
}

const noCompany = (message: string) =>
  new Refusal({
    code: 'tickets/no-company',
    status: 422,
    message,
    remedy: 'Name the company by its id; GET /api/v1/companies lists them. Nothing was written.',
  });

const noContact = () =>
  new Refusal({
    code: 'tickets/no-contact',
    status: 422,
    message: 'This contact is not on record at the company of the ticket.',
    remedy: 'Choose one of its contacts, or enter them at the company first. Nothing was written.',
  });
