import type pg from 'pg';
import { inTransaction } from '../kit/db/transaction.ts';
import { type AuditActor, audit } from '../people/audit.ts';
import type { Finding } from '../privacy/finding.ts';
import { takeSecrets } from './clean/secrets-of.ts';
import { STORED_TEXTS, type StoredRow } from './clean/stored-texts.ts';
import { renewSearch } from './companies/search-text.ts';
import type { Clients } from './service.ts';

/** What came of it; never a value. */
export interface StoredCleaned {
  /** Rows that were looked at. */
  rows: number;
  cleaned: CleanedRow[];
  /** Rows that hold a secret and could not be written: their mark does not fit there, or they were changed at that very moment. */
  left: CleanedRow[];
  /** Rows that imports had left out, with a secret in them: they are gone. */
  badRows: number;
}

/** A row with secrets in it. */
export interface CleanedRow {
  kind: string;
  company: string;
  fields: string[];
  /** How many of each class. */
  classes: Record<string, number>;
}

type Parts = Pick<Clients, 'pool' | 'clock' | 'inForce'>;

/**
 * Takes secrets out of the texts of client companies that were stored before they were cleaned, or before a detector knew them. Each
 * row is written in a transaction of its own with its act in the trail. Run again it finds nothing more.
 */
export async function cleanStored(parts: Parts, actor: AuditActor): Promise<StoredCleaned> {
  const told: StoredCleaned = { rows: 0, cleaned: [], left: [], badRows: 0 };
  for (const of of STORED_TEXTS) {
    for await (const row of rowsOf(parts.pool, of.select)) {
      told.rows++;
      const found = secretsIn(parts, of.kind, row);
      if (!found) continue;
      ((await rewrite(parts, actor, of.update, row, found)) ? told.cleaned : told.left).push(found.told);
    }
  }
  return { ...told, badRows: await forgetBadRows(parts) };
}

const AT_ONCE = 500;

async function* rowsOf(pool: pg.Pool, select: string): AsyncGenerator<StoredRow> {
  for (let after = ''; ; ) {
    const { rows } = await pool.query<StoredRow>(select, [after, AT_ONCE]);
    yield* rows;
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)!.key;
  }
}

interface Found {
  told: CleanedRow;
  texts: StoredRow['texts'];
}

function secretsIn({ inForce }: Parts, kind: string, { company, texts }: StoredRow): Found | undefined {
  const kept = { ...texts };
  const findings: Finding[] = [];
  const fields: string[] = [];
  for (const [field, text] of Object.entries(texts)) {
    const clean = text ? takeSecrets(inForce(), text) : undefined;
    if (!clean?.findings.length) continue;
    kept[field] = clean.text;
    fields.push(field);
    findings.push(...clean.findings);
  }
  const classes = Object.fromEntries(
    [...Map.groupBy(findings, (it) => it.class)].map(([name, all]) => [name, all.length]),
  );
  return fields.length ? { told: { kind, company, fields, classes }, texts: kept } : undefined;
}

async function rewrite(
  { pool, clock }: Parts,
  actor: AuditActor,
  update: string,
  { key, texts }: StoredRow,
  { told, texts: kept }: Found,
): Promise<boolean> {
  const { company: id, kind, fields, classes } = told;
  const detail = { kind, fields, removed: classes };
  return inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(update, [key, JSON.stringify(kept), JSON.stringify(texts)]);
    if (rowCount !== 1) return false;
    await renewSearch(client, [id]);
    await audit(client, { at: clock.now(), actor, act: 'company.cleaned', object: { kind: 'company', id }, detail });
    return true;
  }).catch((error: { code?: string }) => {
    // A check or a unique index: the mark is too long there, or another row is called so.
    if (REFUSED.has(error.code ?? '')) return false;
    throw error;
  });
}

const REFUSED = new Set(['23514', '23505', '22001']);

/** They are kept for a download only, and can be made again from the file. */
async function forgetBadRows({ pool, inForce }: Parts): Promise<number> {
  const { rows } = await pool.query<{ import: string; line: number; text: string }>(
    `select import, line, concat_ws(E'\\n', array_to_string(cells, E'\\n'), problems::text) as text from clients.import_bad_row`,
  );
  const bad = rows.filter((it) => takeSecrets(inForce(), it.text).findings.length > 0);
  await pool.query(
    `delete from clients.import_bad_row b using unnest($1::uuid[], $2::int[]) as it(import, line)
      where b.import = it.import and b.line = it.line`,
    [bad.map((it) => it.import), bad.map((it) => it.line)],
  );
  return bad.length;
}
