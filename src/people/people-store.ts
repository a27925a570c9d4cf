import type pg from 'pg';
import type { Finder } from '../kit/http/guard.ts';
import { isUuid } from '../kit/is-uuid.ts';
import type { Person } from './contract.ts';

interface Row extends Omit<Person, 'lastSeen'> {
  lastSeen: Temporal.Instant | null;
}

const SELECT = `
  select p.id, p.name, p.email, p.zone, p.two_factor_enabled as "hasTwoFactor", p.seen_at as "lastSeen",
         case when p.deactivated_at is not null then 'deactivated' when p.joined_at is null then 'invited' else 'active' end as state,
         array(select role from people.person_role r where r.person = p.id order by role) as roles,
         coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'leads', t.lead is not distinct from p.id)
                                    order by t.name)
                     from people.team t
                    where t.dissolved_at is null
                      and (t.lead = p.id or exists (select from people.team_member m where m.team = t.id and m.person = p.id))),
                  '[]') as teams
    from people.person p
   where p.kind = 'staff'`;

/** Everybody who works or worked at the desk, by name. */
export async function listPeople(pool: pg.Pool): Promise<Person[]> {
  const { rows } = await pool.query<Row>(`${SELECT} order by p.deactivated_at is not null, lower(p.name), p.id`);
  return rows.map(present);
}

/** How a route finds a person by its address. */
export function personFinder(pool: pg.Pool): Finder<Person> {
  return {
    kind: 'person',
    find: (c) => findPerson(pool, c.req.param('id')),
    thing: ({ id, teams }) => ({ owner: id, teams: teams.map((it) => it.id) }),
  };
}

export async function findPerson(pool: pg.Pool | pg.ClientBase, id: string | undefined): Promise<Person | undefined> {
  if (!isUuid(id)) return undefined;
  const { rows } = await pool.query<Row>(`${SELECT} and p.id = $1`, [id]);
  return rows.map(present)[0];
}

/** The same person as they are now, held until the end of the transaction, so that what is checked is what is changed. */
export async function holdPerson(client: pg.ClientBase, { id }: Person): Promise<Person> {
  await client.query('select from people.person where id = $1 for update', [id]);
  return (await findPerson(client, id))!;
}

function present({ lastSeen, ...person }: Row): Person {
  return { ...person, lastSeen: lastSeen?.toString() ?? null };
}
