import type pg from 'pg';
import { Refusal } from '../../kit/refusal.ts';

/**
 * Makes sure that somebody is of a team, and keeps others from planning them until this is done, so that two plans made at the same
 * moment see each other. Gives their name.
 */
export async function lockMember(
  client: pg.ClientBase,
  { person, team }: { person: string; team: string },
): Promise<string> {
  const { rows } = await client.query<{ name: string; team: string; isMember: boolean }>(
    `select p.name, t.name as team,
            p.deactivated_at is null and t.dissolved_at is null
              and exists (select from people.team_member m where m.team = t.id and m.person = p.id) as "isMember"
       from people.person p, people.team t where p.id = $1 and t.id = $2 for update of p`,
    [person, team],
  );
  if (!rows[0]?.isMember) throw notOfTheTeam(rows[0]);
  return rows[0].name;
}

const notOfTheTeam = (found: { name: string; team: string } | undefined) =>
  new Refusal({
    code: 'shifts/not-of-the-team',
    status: 422,
    message: found ? `${found.name} is not in the team ${found.team}.` : 'Nobody of that name is in the team.',
    remedy: 'Choose somebody of the team. Members are added under Teams.',
  });
