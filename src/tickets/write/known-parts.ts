import type pg from 'pg';
import { knowsContact } from '../../clients/names-of.ts';
import { Refusal } from '../../kit/refusal.ts';
import { activeStaff } from '../../people/active-staff.ts';

/** Refuses a company that we do not know, and a contact who is not one of its people. */
export async function mustBeKnown(pool: pg.Pool, company: string | null, contact: string | null): Promise<void> {
  if (company === null && contact === null) return;
  if (company === null) throw noCompany('A contact was named without their company.');
  const known = await knowsContact(pool, company, contact);
  if (!known.company) throw noCompany('There is no client company of this id.');
  if (contact !== null && !known.contact) throw noContact();
}

/** Refuses whoever does not work at the desk today. */
export async function mustBeStaff(pool: pg.Pool, person: string): Promise<void> {
  if (!(await activeStaff(pool)).includes(person)) throw noStaff();
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

const noStaff = () =>
  new Refusal({
    code: 'tickets/no-such-person',
    status: 422,
    message: 'Nobody who works at the desk today has this id.',
    remedy: 'Choose somebody of the desk; GET /api/v1/people lists them. Nothing was written.',
  });
