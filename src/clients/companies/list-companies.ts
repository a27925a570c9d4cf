import type pg from 'pg';
import type { CompanyLine, CompanyList, CompanyQuestion } from '../company-contract.ts';
import { likeAnywhere, searchParts } from './fold.ts';
import { stateAt } from './state.ts';

const PAGE = 50;

const FITS = `(c.search like all ($1::text[]))
  and ($2::text is null or ${stateAt('$3')} = $2)
  and ($4::text is null or exists (select from clients.regime r where r.company = c.id and r.regime = $4 and r.applies))`;

/** A page of the companies that fit, by name; how many there are is counted with the first page and the others alike. */
export async function listCompanies(
  pool: pg.Pool,
  { q = '', state, regime, after }: CompanyQuestion,
  now: Temporal.Instant,
): Promise<CompanyList> {
  const question = [searchParts(q).map(likeAnywhere), state ?? null, now, regime ?? null];
  const [lines, counted] = await Promise.all([
    pool.query<CompanyLine>(
      `select c.id, c.slug, c.name, c.number, c.place, ${stateAt('$3')} as state,
              array(select r.regime from clients.regime r where r.company = c.id and r.applies order by r.regime) as regimes,
              (select count(*) from clients.contact k where k.company = c.id and k.removed_at is null) as contacts,
              (select count(*) from clients.server s where s.company = c.id and s.removed_at is null) as servers
         from clients.company c
        where ${FITS}
          and ($5::uuid is null or (lower(c.name), c.id) > (select lower(name), id from clients.company where id = $5))
        order by lower(c.name), c.id limit $6`,
      [...question, after ?? null, PAGE + 1],
    ),
    pool.query<{ total: number }>(`select count(*) as total from clients.company c where ${FITS}`, question),
  ]);
  const companies = lines.rows.slice(0, PAGE);
  const next = lines.rows.length > PAGE ? companies.at(-1)!.id : null;
  return { companies, total: counted.rows[0]!.total, next };
}
