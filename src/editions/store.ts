import { CompiledQuery, type Kysely, sql } from 'kysely';
import type pg from 'pg';
import { queries } from '../kit/db/pools.ts';
import type { DocumentText, Edition, Resolved } from './edition.ts';

/** The tables of editions/, as the program sees them. */
export interface EditionTables {
  'editions.edition': {
    id: string;
    number: number;
    set_hash: string;
    author: string;
    note: string;
    published_at: Temporal.Instant;
    in_force_from: Temporal.Instant;
    resolved: Resolved;
  };
  'editions.edition_document': { edition_id: string; document_id: string; hash: string };
  'editions.document_text': { hash: string; source: string };
  'editions.clause_wording': { document_id: string; clause: string; edition_id: string; wording: string | null };
}

/** The pool, or a transaction on it. */
export type EditionDb = Kysely<EditionTables>;

/** The channel on which a new edition is announced to every process. */
export const channel = 'hub_editions';

export const editionDb = (pool: pg.Pool): EditionDb => queries<EditionTables>(pool);

/** The editions after a number, in the order of publishing. */
export function listEditions(db: EditionDb, after = 0): Promise<Edition[]> {
  return db
    .selectFrom('editions.edition as e')
    .select((it) => [
      'e.id',
      'e.number',
      'e.set_hash as setHash',
      'e.author',
      'e.note',
      'e.published_at as publishedAt',
      'e.in_force_from as inForceFrom',
      it
        .selectFrom('editions.edition_document as d')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('d.edition_id', '=', 'e.id')
        .as('documents'),
    ])
    .where('e.number', '>', after)
    .orderBy('e.number')
    .$narrowType<{ documents: number }>()
    .execute();
}

/** The documents of an edition, by id. */
export function documentsOf(db: EditionDb, editionId: string): Promise<DocumentText[]> {
  return db
    .selectFrom('editions.edition_document as d')
    .innerJoin('editions.document_text as t', 't.hash', 'd.hash')
    .select(['d.document_id as id', 'd.hash', 't.source'])
    .where('d.edition_id', '=', editionId)
    .orderBy('d.document_id')
    .execute();
}

/** What an edition took from libraries. */
export async function resolvedOf(db: EditionDb, editionId: string): Promise<Resolved> {
  const { resolved } = await db
    .selectFrom('editions.edition')
    .select('resolved')
    .where('id', '=', editionId)
    .executeTakeFirstOrThrow();
  return resolved;
}

/** For each document of an edition the number of the first edition that held the same text. */
export async function sinceOf(db: EditionDb, editionId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('editions.edition_document as d')
    .innerJoin('editions.edition_document as same', (join) =>
      join.onRef('same.document_id', '=', 'd.document_id').onRef('same.hash', '=', 'd.hash'),
    )
    .innerJoin('editions.edition as e', 'e.id', 'same.edition_id')
    .select(({ fn }) => ['d.document_id as id', fn.min('e.number').as('since')])
    .where('d.edition_id', '=', editionId)
    .groupBy('d.document_id')
    .execute();
  return new Map(rows.map(({ id, since }) => [id, since]));
}

/** The hash of a document's text in each edition that holds it, by the edition's number. */
export async function hashesOf(db: EditionDb, document: string): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('editions.edition_document as d')
    .innerJoin('editions.edition as e', 'e.id', 'd.edition_id')
    .select(['e.number', 'd.hash'])
    .where('d.document_id', '=', document)
    .execute();
  return new Map(rows.map(({ number, hash }) => [number, hash]));
}

/** How many clauses each edition changed, added or took away, by the edition's number. */
export async function clausesChanged(db: EditionDb): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('editions.clause_wording as w')
    .innerJoin('editions.edition as e', 'e.id', 'w.edition_id')
    .select(({ fn }) => ['e.number', fn.countAll<number>().as('clauses')])
    .groupBy('e.number')
    .execute();
  return new Map(rows.map(({ number, clauses }) => [number, clauses]));
}

/** Of these texts those that no edition ever held. */
export async function neverPublished<T extends { hash: string }>(db: EditionDb, texts: readonly T[]): Promise<T[]> {
  if (texts.length === 0) return [];
  const hashes = texts.map((it) => it.hash);
  const held = await db.selectFrom('editions.document_text').select('hash').where('hash', 'in', hashes).execute();
  return texts.filter(({ hash }) => !held.some((it) => it.hash === hash));
}

/** A clause of a document, wherever it stands. */
export interface ClauseName {
  document: string;
  clause: string;
}

/** What clauses that are gone said last, and the number of the last edition that held them. */
export async function lastWordings(
  db: EditionDb,
  clauses: readonly ClauseName[],
): Promise<(ClauseName & { wording: string })[]> {
  const { rows } = await sql<ClauseName & { wording: string }>`
    select distinct on (w.document_id, w.clause) w.document_id as document, w.clause, w.wording
      from editions.clause_wording w
      join unnest(${clauses.map((it) => it.document)}::text[], ${clauses.map((it) => it.clause)}::text[])
             as given (document, clause) on w.document_id = given.document and w.clause = given.clause
      join editions.edition e on e.id = w.edition_id
     where w.wording is not null
     order by w.document_id, w.clause, e.number desc`.execute(db);
  return rows;
}

/** What a clause says from an edition on; null where it went. */
export interface NewWording extends ClauseName {
  wording: string | null;
}

/** Everything that makes one edition. */
export interface NewEdition extends Omit<Edition, 'documents'> {
  resolved: Resolved;
  contents: readonly DocumentText[];
  wordings: readonly NewWording[];
}

/** Adds an edition whole: its texts, its row, its documents, its new wordings. */
export async function insertEdition(db: EditionDb, edition: NewEdition): Promise<void> {
  const { id, contents, wordings } = edition;
  await sql`
    insert into editions.document_text (hash, source)
    select * from unnest(${contents.map((it) => it.hash)}::text[], ${contents.map((it) => it.source)}::text[])
    on conflict do nothing`.execute(db);
  await sql`
    insert into editions.edition (id, number, set_hash, author, note, published_at, in_force_from, resolved)
    values (${id}, ${edition.number}, ${edition.setHash}, ${edition.author}, ${edition.note}, ${edition.publishedAt},
            ${edition.inForceFrom}, ${JSON.stringify(edition.resolved)}::jsonb)`.execute(db);
  await sql`
    insert into editions.edition_document (edition_id, document_id, hash)
    select ${id}::uuid, * from unnest(${contents.map((it) => it.id)}::text[], ${contents.map((it) => it.hash)}::text[])`.execute(
    db,
  );
  await sql`
    insert into editions.clause_wording (edition_id, document_id, clause, wording)
    select ${id}::uuid, * from unnest(${wordings.map((it) => it.document)}::text[],
                                      ${wordings.map((it) => it.clause)}::text[],
                                      ${wordings.map((it) => it.wording)}::text[])`.execute(db);
}

/** Publishers take turns: the next one waits here until this transaction ends. Gives the moment at which the turn came. */
export async function takeTurn(db: EditionDb): Promise<Temporal.Instant> {
  await sql`select pg_advisory_xact_lock(7010155320)`.execute(db);
  const { rows } = await sql<{ now: Temporal.Instant }>`
    select date_trunc('milliseconds', clock_timestamp()) as now`.execute(db);
  return rows[0]!.now;
}

/** Tells every process, when the transaction ends, that there is a new edition. */
export async function announce(db: EditionDb, number: number): Promise<void> {
  await sql`select pg_notify(${channel}, ${String(number)})`.execute(db);
}

/** Asks the database within the transaction of an edition, as a module writes its own tables. */
export type QueryAlongside = (text: string, values: readonly unknown[]) => Promise<unknown>;

export function queryAlongside(db: EditionDb): QueryAlongside {
  return (text, values) => db.executeQuery(CompiledQuery.raw(text, [...values]));
}

/** Every clause id that any edition of a document had: none of them is ever given to another rule. */
export async function clausesEver(db: EditionDb, document: string): Promise<string[]> {
  const rows = await db
    .selectFrom('editions.clause_wording')
    .select('clause')
    .distinct()
    .where('document_id', '=', document)
    .execute();
  return rows.map((it) => it.clause);
}

/** A text that some edition held, by its hash. */
export async function textOf(db: EditionDb, hash: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('editions.document_text')
    .select('source')
    .where('hash', '=', hash)
    .executeTakeFirst();
  return found?.source;
}
