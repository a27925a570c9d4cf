import type pg from 'pg';
import { endSessions } from './person-store.ts';

/**
 * Ends all that was opened for a person before: sessions, API tokens, sign-ins that are half-way, links that nobody used yet (whoever
 * was given one for an engineer shall not come in as the administrator that they became). For when what they prove or
 * what they are has changed; the next request of any of it fails, on every process.
 */
export async function endAccess(client: pg.ClientBase, person: string, now: Temporal.Instant): Promise<void> {
  await endSessions(client, person);
  await client.query('update people.token set revoked_at = $2 where person = $1 and revoked_at is null', [person, now]);
  await client.query('update people.link set used_at = $2 where person = $1 and used_at is null', [person, now]);
  // A password that was right a minute ago left a row that waits for the second factor.
  await client.query('delete from people.verification where value = $1::uuid::text', [person]);
}
