import type pg from 'pg';
import { Refusal } from '../../kit/refusal.ts';

/** The company of a contact who decides for it: its IT officer or the deputy (KB-253 P3). Refuses everybody else. */
export async function checkItOfficer(
  pool: pg.Pool,
  company: string,
  person: string,
): Promise<{ id: string; name: string }> {
  const { rows } = await pool.query<{ id: string; name: string }>(
    `select c.id, c.name from clients.company c join clients.contact k on k.company = c.id
      where c.id = $1 and k.person = $2 and k.removed_at is null and k.roles && '{it officer,deputy}'`,
    [company, person],
  );
  if (!rows[0]) throw notTheOfficer();
  return rows[0];
}

const notTheOfficer = () =>
  new Refusal({
    code: 'clients/not-the-it-officer',
    status: 403,
    message: 'Only the IT officer of your company and the deputy may do this.',
    remedy: 'Ask them, or write to the desk.',
  });
