import { inTransaction } from '../../kit/db/transaction.ts';
import { missing } from '../../kit/http/guard.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { Team } from '../desk-contract.ts';
import { noted } from '../noted.ts';
import { findPerson } from '../people-store.ts';
import type { People } from '../service.ts';
import type { WhoDid } from '../who-did.ts';
import { endRowsOf } from './end-rows.ts';

/** Puts somebody into a team; once is enough. */
export async function addMember(people: People, who: WhoDid, team: Team, person: string): Promise<void> {
  const now = people.clock.now();
  await inTransaction(people.pool, async (client) => {
    const found = await findPerson(client, person);
    if (!found) throw missing();
    if (found.state === 'deactivated') throw isGone(found.name, team.name);
    const { rowCount } = await client.query(
      'insert into people.team_member (team, person, since) values ($1, $2, $3) on conflict do nothing',
      [team.id, person, now],
    );
    if (rowCount === 0) return;
    await noted(client, who, { act: 'team.member-added', kind: 'team', id: team.id, detail: { person }, at: now });
  });
}

/** Takes somebody out of a team; their rota there ends with what has begun. */
export async function removeMember(people: People, who: WhoDid, team: Team, person: string): Promise<void> {
  const now = people.clock.now();
  await inTransaction(people.pool, async (client) => {
    const found = await findPerson(client, person);
    if (!found) throw missing();
    const { rowCount } = await client.query('delete from people.team_member where team = $1 and person = $2', [
      team.id,
      person,
    ]);
    if (rowCount === 0) return;
    await endRowsOf(client, who, { team: team.id, person }, now);
    await noted(client, who, { act: 'team.member-removed', kind: 'team', id: team.id, detail: { person }, at: now });
  });
}

const isGone = (name: string, team: string) =>
  new Refusal({
    code: 'team/deactivated',
    status: 409,
    message: `${name} was deactivated and cannot join ${team}.`,
    remedy: 'Bring them back first, under People.',
  });
