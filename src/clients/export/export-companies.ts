import type pg from 'pg';
import { loadCompanies } from '../import/load-known.ts';
import { DATA_COLUMNS } from '../import-columns.ts';
import { companyRows } from './company-rows.ts';
import { BOM, csvLine } from './csv-text.ts';

const BATCH = 200;

/** Which companies there are now, by name. What comes later is in the next export; nobody is missed or doubled meanwhile. */
export async function companyIds(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>('select id from clients.company order by lower(name), id');
  return rows.map((it) => it.id);
}

/** These companies as a file, piece by piece: the next is made when the one before is gone. */
export async function* exportCompanies(pool: pg.Pool, ids: readonly string[]): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder();
  yield bytes.encode(`${BOM}${csvLine(DATA_COLUMNS.map((it) => it.heading))}`);
  for (let at = 0; at < ids.length; at += BATCH) {
    const part = ids.slice(at, at + BATCH);
    const companies = new Map((await loadCompanies(pool, part)).map((it) => [it.id, it]));
    yield bytes.encode(part.flatMap((it) => companyRows(companies.get(it)!).map(csvLine)).join(''));
  }
}
