import type pg from 'pg';

/** What everybody at the desk and every team is called, those who left and those dissolved included. */
export async function loadNames(pool: pg.Pool): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ id: string; name: string }>(
    `select id, name from people.person where kind = 'staff' union all select id, name from people.team`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
