import type pg from 'pg';
import type { CompanyLine, CompanyList, CompanyQuestion } from '../company-contract.ts';
import { likeAnywhere, searchParts } from './fold.ts';
import { stateAt } from './state.ts';

const PAGE = 50;

type Row = CompanyLine & { total: number };

/** A page of the companies that fit, by name; how many there are is counted with the first page and the others alike. */
export async function listCompanies(
  pool: pg.Pool,
  { q = '', state, regime, after }: CompanyQuestion,
  now: Temporal.Instant,
): Promise<CompanyList> {
  const parts = searchParts(q).map(likeAnywhere);
  // Where something is asked for, all are looked at once, for the count and the page together; else the index gives the page.
  const isAsked = parts.length > 0 || state !== undefined || regime !== undefined;
  const question = [now, state ?? null, regime ?? null, after ?? null, PAGE + 1, ...parts];
  const statement = listOf(parts.length, isAsked ? 'materialized' : 'not materialized');
  const { rows } = await pool.query<Row>(statement, question);
  const { total } = rows[0]!;
  // Where the page is empty there is still the row with the count.
  const companies = rows.flatMap(({ total: _, ...line }) => (line.id ? [line] : []));
  const next = companies.length > PAGE ? companies[PAGE - 1]!.id : null;
  return { companies: companies.slice(0, PAGE), total, next };
}

/** One condition for each part: an index over trigrams serves several of these, and none that stand in an array. */
const fits = (parts: number) => `
  ($2::text is null or ${stateAt('$1')} = $2)
  and ($3::text is null or exists (select from clients.regime r where r.company = c.id and r.regime = $3 and r.applies))
  ${Array.from({ length: parts }, (_, index) => `and c.search like $${index + 6}`).join(' ')}`;

/** The statement; only how many parts there are decides what it says. */
const listOf = (parts: number, kept: 'materialized' | 'not materialized') => `
  with fits as ${kept} (select c.id, lower(c.name) as called from clients.company c where ${fits(parts)}),
       page as (select id, called from fits
                 where $4::uuid is null or (called, id) > ((select lower(name) from clients.company where id = $4), $4::uuid)
                 order by called, id limit $5)
  select counted.total, c.id, c.slug, c.name, c.number, c.place, ${stateAt('$1')} as state,
         array(select r.regime from clients.regime r where r.company = c.id and r.applies order by r.regime) as regimes,
         (select count(*) from clients.contact k where k.company = c.id and k.removed_at is null) as contacts,
         (select count(*) from clients.server s where s.company = c.id and s.removed_at is null) as servers
    from (select count(*) as total from fits) counted
    left join (page join clients.company c using (id)) on true
   order by page.called, c.id`;
