import type pg from 'pg';

/** The regimes for whose clients the documents ask more (KB-155, the fact *Regulated client*). */
const ASKING = ['GDPR', 'HIPAA', 'PCI-DSS'];

/**
 * Whether GDPR, HIPAA or PCI-DSS applies to a company's data: yes where one does, no where it is on record that none does, and null
 * where that is not known. Not known is not no (KB-450 O5).
 */
export async function isRegulated(pool: pg.Pool, company: string | null): Promise<boolean | null> {
  if (company === null) return null;
  const { rows } = await pool.query<{ applies: boolean }>({
    name: 'clients-is-regulated',
    text: 'select applies from clients.regime where company = $1 and regime = any ($2)',
    values: [company, ASKING],
  });
  if (rows.some((it) => it.applies)) return true;
  return rows.length === ASKING.length ? false : null;
}
