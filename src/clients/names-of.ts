import type pg from 'pg';
import { together } from '../kit/db/together.ts';
import { remembered } from '../kit/remembered.ts';

/** A client company as others name it. */
export interface CompanyName {
  id: string;
  name: string;
  slug: string;
}

/** A client company by its id; nothing where there is none. */
export async function companyName(pool: pg.Pool, id: string): Promise<CompanyName | undefined> {
  const { rows } = await pool.query<CompanyName>({
    name: 'clients-company-name',
    text: 'select id, name, slug from clients.company where id = $1',
    values: [id],
  });
  return rows[0];
}

/** What contacts are called, by their ids or by those of their accounts; removed ones included. */
export async function contactNames(pool: pg.Pool, ids: readonly string[]): Promise<Map<string, string>> {
  if (!ids.length) return new Map();
  const { rows } = await pool.query<{ id: string; person: string | null; name: string }>({
    name: 'clients-contact-names',
    text: 'select id, person, name from clients.contact where id = any ($1::uuid[]) or person = any ($1::uuid[])',
    values: [ids],
  });
  return new Map(
    rows.flatMap(({ id, person, name }) => [[id, name] as const, ...(person ? [[person, name] as const] : [])]),
  );
}

/** Whether there is such a company, and whether this contact is one of its people; one question for all who ask at the moment. */
export const knowsContact = (pool: pg.Pool, company: string, contact: string | null): Promise<Known> =>
  knowing.of(pool)({ company, contact });

interface Known {
  company: boolean;
  contact: boolean;
}

const knowing = remembered((pool: pg.Pool) =>
  together(async (asked: readonly { company: string; contact: string | null }[]) => {
    const { rows } = await pool.query<{ nth: number; contact: boolean }>({
      name: 'clients-know-contacts',
      text: `
      select n.nth::int as nth,
             exists (select from clients.contact k where k.company = c.id and k.id = n.contact and k.removed_at is null) as contact
        from unnest($1::uuid[], $2::uuid[]) with ordinality as n (company, contact, nth)
        join clients.company c on c.id = n.company`,
      values: [asked.map((it) => it.company), asked.map((it) => it.contact)],
    });
    const known = new Map(rows.map(({ nth, contact }) => [nth, contact]));
    return asked.map((_, index) => ({ company: known.has(index + 1), contact: known.get(index + 1) ?? false }));
  }),
);
