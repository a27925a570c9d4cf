import type { Context } from 'hono';
import type pg from 'pg';
import { inTransaction } from '../kit/db/transaction.ts';
import { type Proven, startSession } from './account/start-session.ts';
import { findLink, linkOver, useLink } from './links.ts';
import type { People } from './service.ts';

/** Lets a contact in by the link in their mail, once; a second factor is asked for where they have one. */
export async function signInByLink(people: People, c: Context, link: string): Promise<'done' | 'second-factor'> {
  const { pool, clock } = people;
  const now = clock.now();
  const found = await findLink(pool, link, 'sign-in', now);
  const person = await inTransaction(pool, async (client) => {
    await useLink(client, found, now);
    return contactWithId(client, found.person!, now);
  });
  return startSession(people, c, person, 'mail link');
}

/** Staff do not come in by mail, whatever the link says. */
async function contactWithId(client: pg.ClientBase, id: string, now: Temporal.Instant): Promise<Proven> {
  const { rows } = await client.query<Proven>(
    `update people.person set joined_at = coalesce(joined_at, $2)
      where id = $1 and kind = 'contact' and deactivated_at is null
      returning id, name, two_factor_enabled as "hasTwoFactor"`,
    [id, now],
  );
  if (!rows[0]) throw linkOver();
  return rows[0];
}
