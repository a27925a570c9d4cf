import type pg from 'pg';

/** What people and programs are called, by their ids; those who left included. */
export async function namesOf(pool: pg.Pool, ids: readonly string[]): Promise<Map<string, string>> {
  if (!ids.length) return new Map();
  const { rows } = await pool.query<{ id: string; name: string }>({
    name: 'people-names-of',
    text: `select id, name from people.person where id = any ($1::uuid[])
           union all select id, name from people.token where id = any ($1::uuid[])`,
    values: [ids],
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
