import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import type { Canary } from './canaries.ts';
import { canaryFinder } from './canary-finder.ts';

/** Where a canary was found. */
export interface Sighting {
  kind: string;
  /** `people.person.name`, the path of a file, or the name of a text. */
  where: string;
}

export interface Swept {
  /**
   * Every column of every table is read. Where folders are named, too, it is a superuser's: a checkpoint brings to the files what is only
   * in memory.
   */
  database?: pg.Pool;
  /** Every file in them is read, at any depth: the data folder with its write-ahead log. */
  folders?: readonly string[];
  /** Logs, answers, mails, by a name of their own. */
  texts?: Readonly<Record<string, string>>;
}

/** Looks for canaries in each of these places; none is found where no secret was kept. */
export async function sweep(
  all: readonly Canary[],
  { database, folders = [], texts = {} }: Swept,
): Promise<Sighting[]> {
  const find = canaryFinder(all);
  const seen = (where: string, what: string | Uint8Array) => find(what).map(({ kind }) => ({ kind, where }));
  const inTables = database ? await tablesOf(database, seen) : [];
  if (database && folders.length) await database.query('checkpoint');
  const inFiles = folders.flatMap(filesIn).flatMap((path) => seen(path, readFileSync(path)));
  return [...inTables, ...inFiles, ...Object.entries(texts).flatMap(([name, text]) => seen(name, text))];
}

type See = (where: string, what: string | Uint8Array) => Sighting[];

async function tablesOf(pool: pg.Pool, seen: See): Promise<Sighting[]> {
  const { rows } = await pool.query<{ place: string; read: string }>(
    `select format('%I.%I.%I', table_schema, table_name, column_name) as place,
            format('select %s as value from %I.%I where %I is not null',
                   case when data_type = 'bytea' then quote_ident(column_name) else quote_ident(column_name) || '::text' end,
                   table_schema, table_name, column_name) as read
       from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const sightings: Sighting[] = [];
  for (const { place, read } of rows) {
    const { rows: values } = await pool.query<{ value: string | Buffer }>(read);
    sightings.push(...values.flatMap(({ value }) => seen(place, value)));
  }
  return sightings;
}

/** Sockets and links hold no text of their own; a file that the server takes away meanwhile is gone. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((it) => it.isFile())
    .map((it) => join(it.parentPath, it.name));
}
