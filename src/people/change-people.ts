import type pg from 'pg';
import type { z } from 'zod';
import { inTransaction } from '../kit/db/transaction.ts';
import { Refusal } from '../kit/refusal.ts';
import type { Invitation, LinkMade, Person, PersonChange } from './contract.ts';
import { endAccess } from './end-access.ts';
import { linkMade } from './link-made.ts';
import { makeLink } from './links.ts';
import { HOME_ZONE, mailLink } from './mail-link.ts';
import { noted, personOf } from './noted.ts';
import { holdPerson } from './people-store.ts';
import { addPerson, endSessions, giveRoles } from './person-store.ts';
import { checkGrant, keepAnAdministrator } from './role-rules.ts';
import type { People } from './service.ts';
import type { WhoDid } from './who-did.ts';

/** Writes somebody down and makes the link by which they join. */
export async function inviteSomebody(
  people: People,
  who: WhoDid,
  { name, email, roles }: z.infer<typeof Invitation>,
): Promise<LinkMade> {
  checkGrant(who.actor, [], roles);
  const now = people.clock.now();
  return inTransaction(people.pool, async (client) => {
    const id = await addPerson(client, { name, email, roles, by: personOf(who), now });
    const link = await makeLink(client, {
      kind: 'invite',
      person: { id, email: email.toLowerCase() },
      by: personOf(who),
      now,
    });
    await noted(client, who, { act: 'person.invited', kind: 'person', id, detail: { roles }, at: now });
    const to = { name, email: email.toLowerCase(), zone: HOME_ZONE };
    const sentTo = await mailLink(people, client, { kind: 'invite', link, to, by: who.actor.name, now });
    return linkMade(people.publicUrl, { person: id, kind: 'invite', link, now, sentTo });
  });
}

/** A new link for somebody: an invitation where they have not joined, else one for a new password. */
export async function newLink(people: People, who: WhoDid, found: Person): Promise<LinkMade> {
  const now = people.clock.now();
  return inTransaction(people.pool, async (client) => {
    const person = await holdPerson(client, found);
    if (person.state === 'deactivated') throw isGone(person);
    checkGrant(who.actor, [], person.roles);
    const kind = person.state === 'invited' ? 'invite' : 'reset';
    const link = await makeLink(client, { kind, person, by: personOf(who), now });
    await noted(client, who, { act: `person.${kind}-link`, kind: 'person', id: person.id, at: now });
    const sentTo = await mailLink(people, client, { kind, link, to: person, by: who.actor.name, now });
    return linkMade(people.publicUrl, { person: person.id, kind, link, now, sentTo });
  });
}

/** Changes a name or roles. New roles begin with a new session (they may be more, or less). */
export async function changePerson(
  people: People,
  who: WhoDid,
  found: Person,
  { name, roles }: z.infer<typeof PersonChange>,
): Promise<void> {
  const now = people.clock.now();
  await inTransaction(people.pool, async (client) => {
    const person = await holdPerson(client, found);
    if (roles) checkGrant(who.actor, person.roles, roles, person.id);
    if (name)
      await client.query('update people.person set name = $2, updated_at = $3 where id = $1', [person.id, name, now]);
    if (roles) await changeRoles(client, personOf(who), person, roles, now);
    const detail = { ...(name ? { name } : {}), ...(roles ? { roles, before: person.roles } : {}) };
    await noted(client, who, { act: 'person.changed', kind: 'person', id: person.id, detail, at: now });
  });
}

async function changeRoles(
  client: pg.ClientBase,
  by: string | null,
  person: Person,
  roles: Person['roles'],
  now: Temporal.Instant,
): Promise<void> {
  await giveRoles(client, person.id, roles, by, now);
  await keepAnAdministrator(client);
  await endAccess(client, person.id, now);
}

/** Ends everything of somebody: sessions, tokens, links. What they did stays. */
export async function deactivate(people: People, who: WhoDid, found: Person): Promise<void> {
  const now = people.clock.now();
  await inTransaction(people.pool, async (client) => {
    const person = await holdPerson(client, found);
    if (person.state === 'deactivated') return;
    checkGrant(who.actor, person.roles, [], person.id);
    await client.query('update people.person set deactivated_at = $2, updated_at = $2 where id = $1', [person.id, now]);
    await keepAnAdministrator(client);
    await endAccess(client, person.id, now);
    await noted(client, who, { act: 'person.deactivated', kind: 'person', id: person.id, at: now });
  });
}

/** Lets somebody in again, with the roles they had; what was opened before stays closed. */
export async function reactivate(people: People, who: WhoDid, found: Person): Promise<void> {
  const now = people.clock.now();
  await inTransaction(people.pool, async (client) => {
    const person = await holdPerson(client, found);
    checkGrant(who.actor, [], person.roles);
    await client.query('update people.person set deactivated_at = null, updated_at = $2 where id = $1', [
      person.id,
      now,
    ]);
    await endAccess(client, person.id, now);
    await noted(client, who, { act: 'person.reactivated', kind: 'person', id: person.id, at: now });
  });
}

/** Ends the sessions of somebody; they may sign in again. */
export async function signOutSomebody(people: People, who: WhoDid, { id, roles }: Person): Promise<void> {
  checkGrant(who.actor, [], roles);
  await inTransaction(people.pool, async (client) => {
    const detail = { ended: await endSessions(client, id) };
    await noted(client, who, { act: 'person.sessions-ended', kind: 'person', id, detail, at: people.clock.now() });
  });
}

const isGone = ({ name }: Person) =>
  new Refusal({
    code: 'person/deactivated',
    status: 409,
    message: `${name} was deactivated; a link would open nothing.`,
    remedy: 'Bring them back first.',
  });
