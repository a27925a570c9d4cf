import type pg from 'pg';
import { inTransaction } from '../../kit/db/transaction.ts';
import { uuidv7 } from '../../kit/ids.ts';
import type { Secret } from '../../kit/secret.ts';
import { noted } from '../noted.ts';
import { hashOf, makeOneTime } from '../one-time.ts';
import type { People } from '../service.ts';
import type { WhoDid } from '../who-did.ts';

/** Somebody whose calendar was asked for. */
export interface CalendarOwner {
  id: string;
  name: string;
  zone: string;
  /** The teams that they lead. */
  leads: string[];
}

/** Since when somebody has a feed. */
export async function calendarSince(pool: pg.Pool, person: string): Promise<string | null> {
  const { rows } = await pool.query<{ at: Temporal.Instant }>(
    'select created_at as at from people.calendar where person = $1 and revoked_at is null',
    [person],
  );
  return rows[0]?.at.toString() ?? null;
}

/** Makes an address of 256 random bits, and revokes the one before. */
export async function makeCalendar(people: People, who: WhoDid): Promise<Secret> {
  const { secret, hash } = makeOneTime();
  const [now, person] = [people.clock.now(), who.actor.id];
  await inTransaction(people.pool, async (client) => {
    await client.query('select from people.person where id = $1 for update', [person]);
    await client.query(REVOKE, [person, now]);
    await client.query('insert into people.calendar (id, person, hash, created_at) values ($1, $2, $3, $4)', [
      uuidv7(),
      person,
      hash,
      now,
    ]);
    await noted(client, who, { act: 'calendar.made', kind: 'person', id: person, at: now });
  });
  return secret;
}

/** From now on the address opens nothing, on every process. */
export async function revokeCalendar(people: People, who: WhoDid): Promise<void> {
  const [now, person] = [people.clock.now(), who.actor.id];
  await inTransaction(people.pool, async (client) => {
    const { rowCount } = await client.query(REVOKE, [person, now]);
    if (rowCount) await noted(client, who, { act: 'calendar.revoked', kind: 'person', id: person, at: now });
  });
}

const REVOKE = 'update people.calendar set revoked_at = $2 where person = $1 and revoked_at is null';

/** Whose feed an address opens; nobody's where it was revoked or its person deactivated. */
export async function ownerOfCalendar(pool: pg.Pool, token: string): Promise<CalendarOwner | undefined> {
  const { rows } = await pool.query<CalendarOwner>(
    `select p.id, p.name, p.zone,
            array(select t.id from people.team t
                   where t.lead = p.id and t.dissolved_at is null
                     and exists (select from people.person_role r where r.person = p.id and r.role = 'lead')) as leads
       from people.calendar k join people.person p on p.id = k.person
      where k.hash = $1 and k.revoked_at is null and p.deactivated_at is null`,
    [hashOf(token)],
  );
  return rows[0];
}
