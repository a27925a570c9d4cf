import type pg from 'pg';
import { suggest } from '../kit/nearest.ts';
import { Refusal } from '../kit/refusal.ts';

/** A client company as its name leads to it. */
export interface NamedCompany {
  name: string;
  slug: string;
  /** Where it is: suspensions of work there concern it. */
  place: string;
}

/** The company of a name, a slug or a client number, in any case; refused with the nearest names where there is none. */
export async function companyNamed(pool: pg.Pool, words: string): Promise<NamedCompany> {
  const { rows } = await pool.query<NamedCompany & { number: string | null }>(
    'select name, slug, place, number from clients.company order by lower(name), id',
  );
  const wanted = words.trim().toLowerCase();
  const found = rows.find((it) => [it.name, it.slug, it.number].some((own) => own?.toLowerCase() === wanted));
  if (found) return { name: found.name, slug: found.slug, place: found.place };
  throw unknownCompany(
    words,
    rows.map((it) => it.name),
  );
}

/** No company is called that; those that are nearest may be meant. */
export function unknownCompany(words: string, names: readonly string[]): Refusal {
  const remedy = names.length ? suggest(words, names, 'Companies') : 'No company is known: enter it first.';
  return new Refusal({ code: 'no-company', status: 404, message: `There is no company "${words}".`, remedy });
}
