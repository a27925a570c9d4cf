import type pg from 'pg';

const tables = ['edition', 'edition_document', 'document_text', 'clause_wording'].map((it) => `editions.${it}`);

/** Takes every edition away, so that tests can share a database; the guard against change is lifted for that long. */
export async function emptyEditions(owner: pg.Pool): Promise<void> {
  const guard = (how: string) => tables.map((it) => `alter table ${it} ${how} trigger immutable;`).join('\n');
  await owner.query(`begin; ${guard('disable')} truncate ${tables.join(', ')}; ${guard('enable')} commit`);
}
