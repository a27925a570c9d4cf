import type pg from 'pg';

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

/** Whether there is such a company, and whether this contact is one of its people. */
export async function knowsContact(
  pool: pg.Pool,
  company: string,
  contact: string | null,
): Promise<{ company: boolean; contact: boolean }> {
  const { rows } = await pool.query<{ contact: boolean }>({
    name: 'clients-knows-contact',
    text: `select exists (select from clients.contact k where k.company = c.id and k.id = $2 and k.removed_at is null) as contact
             from clients.company c where c.id = $1`,
    values: [company, contact],
  });
  return { company: rows.length > 0, contact: rows[0]?.contact ?? false };
}
