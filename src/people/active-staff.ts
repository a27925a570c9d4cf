import type { Runner } from '../delivery/tell.ts';

/** Whoever works at the desk today: has joined, and is not gone. */
export async function activeStaff(client: Runner): Promise<string[]> {
  const { rows } = (await client.query(
    `select id from people.person where kind = 'staff' and joined_at is not null and deactivated_at is null order by id`,
    [],
  )) as { rows: { id: string }[] };
  return rows.map((it) => it.id);
}

/** Those of them who look after the hub itself. */
export async function operators(client: Runner): Promise<string[]> {
  const { rows } = (await client.query(
    `select id from people.person p
      where kind = 'staff' and joined_at is not null and deactivated_at is null
        and exists (select from people.person_role r where r.person = p.id and r.role in ('admin', 'ops')) order by id`,
    [],
  )) as { rows: { id: string }[] };
  return rows.map((it) => it.id);
}

/** Whether a person can still sign in. */
export async function isActive(client: Runner, person: string): Promise<boolean> {
  const found = (await client.query('select from people.person where id = $1 and deactivated_at is null', [
    person,
  ])) as {
    rows: unknown[];
  };
  return found.rows.length > 0;
}
