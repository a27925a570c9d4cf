import type pg from 'pg';
import type { Finder } from '../../kit/http/guard.ts';
import { isUuid } from '../../kit/is-uuid.ts';
import type { Team } from '../desk-contract.ts';

const SELECT = `
  select t.id, t.name, t.zone,
         (select jsonb_build_object('id', p.id, 'name', p.name) from people.person p where p.id = t.lead) as lead,
         coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by lower(p.name), p.id)
                     from people.team_member m join people.person p on p.id = m.person
                    where m.team = t.id and p.deactivated_at is null), '[]') as members
    from people.team t
   where t.dissolved_at is null`;

/** The teams that there are, by name. */
export async function listTeams(pool: pg.Pool | pg.ClientBase): Promise<Team[]> {
  const { rows } = await pool.query<Team>(`${SELECT} order by lower(t.name), t.id`);
  return rows;
}

export async function findTeam(pool: pg.Pool | pg.ClientBase, id: string | undefined): Promise<Team | undefined> {
  if (!isUuid(id)) return undefined;
  const { rows } = await pool.query<Team>(`${SELECT} and t.id = $1`, [id]);
  return rows[0];
}

/** How a route finds a team by its address. */
export function teamFinder(pool: pg.Pool): Finder<Team> {
  return { kind: 'team', find: (c) => findTeam(pool, c.req.param('id')), thing: ({ id }) => ({ teams: [id] }) };
}
