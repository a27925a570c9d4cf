import type pg from 'pg';
import type { CompanyLine, CompanyList, CompanyQuestion } from '../company-contract.ts';
import { likeAnywhere, searchParts } from './fold.ts';
import { stateAt } from './state.ts';

const PAGE = 50;
/** So many letters, with the two signs of LIKE around them, fit few companies; fewer fit nearly all. */
const FEW = 5;

type Row = CompanyLine & { total: number };

/** A page of the companies that fit, by name; how many there are is counted with the first page and the others alike. */
export async function listCompanies(
  pool: pg.Pool,
  { q = '', state, regime, after }: CompanyQuestion,
  now: Temporal.Instant,
): Promise<CompanyList> {
  const parts = searchParts(q).map(likeAnywhere);
  const isFew = regime !== undefined || parts.some((it) => it.length >= FEW);
  const asked: Asked = { parts: parts.length, state: state !== undefined, regime: regime !== undefined, isFew };
  const values = [now, after ?? null, PAGE + 1, ...(state ? [state] : []), ...(regime ? [regime] : []), ...parts];
  const { rows } = await pool.query<Row>(statementFor(asked), values);
  const { total } = rows[0]!;
  // Where the page is empty there is still the row with the count.
  const companies = rows.flatMap(({ total: _, ...line }) => (line.id ? [line] : []));
  const next = companies.length > PAGE ? companies[PAGE - 1]!.id : null;
  return { companies: companies.slice(0, PAGE), total, next };
}

/** What is asked for; it alone decides what the statement says. */
interface Asked {
  /** How many parts of words. */
  parts: number;
  state: boolean;
  regime: boolean;
  /** Whether few may fit. */
  isFew: boolean;
}

/** What fits. Each part of words is a condition of its own: an index over trigrams serves those, and none that stand in an array. */
function conditions({ parts, state, regime }: Asked): string {
  let at = 3;
  const words = () => Array.from({ length: parts }, () => `w.words like $${++at}`).join(' and ');
  const all = [
    'true',
    state && `${stateAt('$1')} = $${++at}`,
    regime && `c.id in (select r.company from clients.regime r where r.regime = $${++at} and r.applies)`,
    parts > 0 && `c.id in (select w.company from clients.company_words w where ${words()})`,
  ];
  return all.filter(Boolean).join(' and ');
}

/** Where few may fit, all are looked at once, for the count and the page together; where many do, the index by name gives the page. */
function statementFor(asked: Asked): string {
  const kept = asked.isFew ? 'materialized' : 'not materialized';
  return `
  with fits as ${kept} (select c.id, lower(c.name) as called from clients.company c where ${conditions(asked)}),
       page as (select id, called from fits
                 where $2::uuid is null or (called, id) > ((select lower(name) from clients.company where id = $2), $2::uuid)
                 order by called, id limit $3)
  select counted.total, c.id, c.slug, c.name, c.number, c.place, ${stateAt('$1')} as state,
         array(select r.regime from clients.regime r where r.company = c.id and r.applies order by r.regime) as regimes,
         (select count(*) from clients.contact k where k.company = c.id and k.removed_at is null) as contacts,
         (select count(*) from clients.server s where s.company = c.id and s.removed_at is null) as servers
    from (select count(*) as total from fits) counted
    left join (page join clients.company c using (id)) on true
   order by page.called, c.id`;
}
