import type pg from 'pg';

/** A fingerprint of every table, by its name: what changed between two of them changed in the database. `pool` is the owner's. */
export async function databasePrint(pool: pg.Pool): Promise<Record<string, string>> {
  const { rows } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const prints: Record<string, string> = {};
  for (const { name } of rows) {
    const print = `select coalesce(md5(string_agg(it::text, ' ' order by it::text)), '') as print from ${name} it`;
    prints[name] = (await pool.query<{ print: string }>(print)).rows[0]!.print;
  }
  return prints;
}
