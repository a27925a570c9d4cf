import type pg from 'pg';
import type { HistoryPage } from '../history-contract.ts';

const PAGE = 30;

interface Row extends Omit<HistoryPage['entries'][number], 'at' | 'what'> {
  at: Temporal.Instant;
  detail: Record<string, unknown>;
  contact: string | null;
}

/** A page of what was changed of a company; contacts by the name of today, since the trail holds no names of them. */
export async function companyHistory(pool: pg.Pool, company: string, before?: string): Promise<HistoryPage> {
  const { rows } = await pool.query<Row>(
    `select a.id, a.at, a.actor_name as by, a.act, a.detail, k.name as contact
       from people.audit a
       left join clients.contact k on k.id::text = a.detail ->> 'contact' and k.company = $1
      where a.object_kind = 'company' and a.object_id = $1::uuid::text
        and ($2::uuid is null or (a.at, a.id) < (select at, id from people.audit where id = $2))
      order by a.at desc, a.id desc limit $3`,
    [company, before ?? null, PAGE + 1],
  );
  const entries = rows.slice(0, PAGE).map(present);
  return { entries, next: rows.length > PAGE ? entries.at(-1)!.id : null };
}

function present({ id, at, by, act, detail, contact }: Row): HistoryPage['entries'][number] {
  const { company: _, contact: named, changed, ...facts } = detail;
  const told = [named ? (contact ?? '') : '', ...Object.values(facts), ...(Array.isArray(changed) ? changed : [])];
  return { id, at: at.toString(), by, act, what: told.filter(Boolean).map(String).join(', ') };
}
