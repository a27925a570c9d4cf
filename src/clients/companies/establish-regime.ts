import { inTransaction } from '../../kit/db/transaction.ts';
import { noted, personOf } from '../../people/noted.ts';
import type { WhoDid } from '../../people/who-did.ts';
import type { Regime } from '../company-contract.ts';
import type { Clients } from '../service.ts';
import type { CompanyRow } from './find-company.ts';

/** Puts on record whether a data regime applies to a company, or that it is not known any more (KB-253 U2, P8, P9). */
export async function establishRegime(
  { pool, clock }: Clients,
  who: WhoDid,
  { id, name }: CompanyRow,
  { regime, applies }: Pick<Regime, 'regime' | 'applies'>,
): Promise<void> {
  const at = clock.now();
  await inTransaction(pool, async (client) => {
    await client.query('delete from clients.regime where company = $1 and regime = $2', [id, regime]);
    if (applies !== null) {
      await client.query(
        `insert into clients.regime (company, regime, applies, established_by, established_at) values ($1, $2, $3, $4, $5)
           on conflict (company, regime) do update
              set applies = excluded.applies, established_by = excluded.established_by, established_at = excluded.established_at`,
        [id, regime, applies, personOf(who), at],
      );
    }
    const detail = { company: name, regime, applies: ANSWERS[String(applies)] };
    await noted(client, who, { act: 'regime.established', kind: 'company', id, detail, at });
  });
}

const ANSWERS: Record<string, string> = { true: 'yes', false: 'no', null: 'not known' };
