import type pg from 'pg';
import { missing } from '../../kit/http/guard.ts';
import { isUuid } from '../../kit/is-uuid.ts';

/** The company whose contacts are changed. */
export interface OfCompany {
  id: string;
  name: string;
}

/** A contact as it is now. */
export interface HeldContact {
  id: string;
  name: string;
  /** Whoever may sign in, or did. */
  person: string | null;
  /** The mail address that is used first. */
  mail: string | null;
}

/** A contact of this company, held until the end of the transaction; 404 for one of another company as for none. */
export async function holdContact(client: pg.ClientBase, company: string, id: string): Promise<HeldContact> {
  if (!isUuid(id)) throw missing();
  const { rows } = await client.query<HeldContact>(
    `select id, name, person,
            (select value from clients.contact_way w where w.contact = k.id and w.kind = 'mail' order by rank limit 1) as mail
       from clients.contact k where id = $1 and company = $2 and removed_at is null for update`,
    [id, company],
  );
  if (!rows[0]) throw missing();
  return rows[0];
}
