import type pg from 'pg';
import { inTransaction } from '../../kit/db/transaction.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { NewTeam, Team, TeamChange } from '../desk-contract.ts';
import { noted } from '../noted.ts';
import type { People } from '../service.ts';
import type { WhoDid } from '../who-did.ts';
import { endRowsOf } from './end-rows.ts';

/** Makes a team. */
export async function makeTeam(people: People, who: WhoDid, { name, lead = null, zone }: NewTeam): Promise<string> {
  const now = people.clock.now();
  return inTransaction(people.pool, async (client) => {
    await checkLead(client, lead);
    const id = uuidv7();
    await client
      .query(
        `insert into people.team (id, name, lead, zone, created_at) values ($1, $2, $3, coalesce($4, 'Asia/Manila'), $5)`,
        [id, name, lead, zone ?? null, now],
      )
      .catch(tellTaken(name));
    await noted(client, who, { act: 'team.made', kind: 'team', id, detail: { name, lead }, at: now });
    return id;
  });
}

/** Changes a team's name, lead or zone. */
export async function changeTeam(people: People, who: WhoDid, team: Team, change: TeamChange): Promise<void> {
  const next = { name: team.name, zone: team.zone, lead: team.lead?.id ?? null, ...change };
  await inTransaction(people.pool, async (client) => {
    if (change.lead) await checkLead(client, change.lead);
    await client
      .query('update people.team set name = $2, lead = $3, zone = $4 where id = $1', [
        team.id,
        next.name,
        next.lead,
        next.zone,
      ])
      .catch(tellTaken(next.name));
    const detail = { ...change, before: { name: team.name, lead: team.lead?.id ?? null, zone: team.zone } };
    await noted(client, who, { act: 'team.changed', kind: 'team', id: team.id, detail, at: people.clock.now() });
  });
}

/** Takes a team apart: its rota ends with what has begun, and nobody is in it any more. What was stays on record. */
export async function dissolveTeam(people: People, who: WhoDid, team: Team): Promise<void> {
  const now = people.clock.now();
  await inTransaction(people.pool, async (client) => {
    await endRowsOf(client, who, { team: team.id }, now);
    await client.query('delete from people.team_member where team = $1', [team.id]);
    await client.query('update people.team set dissolved_at = $2 where id = $1', [team.id, now]);
    const detail = { name: team.name, members: team.members.map((it) => it.id) };
    await noted(client, who, { act: 'team.dissolved', kind: 'team', id: team.id, detail, at: now });
  });
}

async function checkLead(client: pg.ClientBase, lead: string | null): Promise<void> {
  if (lead === null) return;
  const { rows } = await client.query<{ name: string; may: boolean }>(
    `select name, exists (select from people.person_role r
                           where r.person = p.id and r.role = any('{lead,ops,admin}')) as may
       from people.person p where id = $1 and kind = 'staff' and deactivated_at is null`,
    [lead],
  );
  if (!rows[0]) throw unknownLead();
  if (!rows[0].may) throw notALead(rows[0].name);
}

function tellTaken(name: string) {
  return (error: { code?: string }) => {
    throw error.code === '23505' ? nameTaken(name) : error;
  };
}

const nameTaken = (name: string) =>
  new Refusal({
    code: 'team/name-taken',
    status: 409,
    message: `There is a team called ${name} already.`,
    remedy: 'Give it another name, or add people to the team that is there.',
  });

const unknownLead = () =>
  new Refusal({
    code: 'team/unknown-lead',
    status: 422,
    message: 'Whoever shall lead the team is not at the desk (lead).',
    remedy: 'Choose somebody from the people who are active.',
  });

const notALead = (name: string) =>
  new Refusal({
    code: 'team/not-a-lead',
    status: 422,
    message: `${name} does not have the role Team Leader, so they could not plan the team (lead).`,
    remedy: 'Give them the role lead first, or choose somebody who has it.',
  });
