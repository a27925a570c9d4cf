import type pg from 'pg';
import type { z } from 'zod';
import { inTransaction } from '../kit/db/transaction.ts';
import { Refusal } from '../kit/refusal.ts';
import { audit } from './audit.ts';
import type { Invitation, LinkMade, Person, PersonChange } from './contract.ts';
import { endAccess } from './end-access.ts';
import { linkMade } from './link-made.ts';
import { makeLink } from './links.ts';
import { holdPerson } from './people-store.ts';
import { addPerson, endSessions, giveRoles } from './person-store.ts';
import { checkGrant, keepAnAdministrator } from './role-rules.ts';
import type { People } from './service.ts';
import type { WhoDid } from './who-did.ts';

/** Writes somebody down and makes the link by which they join. */
export async function inviteSomebody(
  people: People,
  { actor, address }: WhoDid,
  { name, email, roles }: z.infer<typeof Invitation>,
): Promise<LinkMade> {
  checkGrant(actor, [], roles);
  const now = people.clock.now();
  return inTransaction(people.pool, async (client) => {
    const id = await addPerson(client, { name, email, roles, by: personId(actor), now });
    const link = await makeLink(client, {
      kind: 'invite',
      person: { id, email: email.toLowerCase() },
      by: personId(actor),
      now,
    });
    await audit(client, {
      at: now,
      actor,
      act: 'person.invited',
      object: { kind: 'person', id },
      detail: { roles },
      address,
    });
    return linkMade(people.publicUrl, { person: id, kind: 'invite', link, now });
  });
}

/** A new link for somebody: an invitation where they have not joined, else one for a new password. */
export async function newLink(people: People, { actor, address }: WhoDid, found: Person): Promise<LinkMade> {
  const now = people.clock.now();
  return inTransaction(people.pool, async (client) => {
    const person = await holdPerson(client, found);
    if (person.state === 'deactivated') throw isGone(person);
    checkGrant(actor, [], person.roles);
    const kind = person.state === 'invited' ? 'invite' : 'reset';
    const link = await makeLink(client, { kind, person, by: personId(actor), now });
    await audit(client, {
      at: now,
      actor,
      act: `person.${kind}-link`,
      object: { kind: 'person', id: person.id },
      address,
    });
    return linkMade(people.publicUrl, { person: person.id, kind, link, now });
  });
}

/** Changes a name or roles. New roles begin with a new session (they may be more, or less). */
export async function changePerson(
  people: People,
  { actor, address }: WhoDid,
  found: Person,
  { name, roles }: z.infer<typeof PersonChange>,
): Promise<void> {
  const now = people.clock.now();
  await inTransaction(people.pool, async (client) => {
    const person = await holdPerson(client, found);
    if (roles) checkGrant(actor, person.roles, roles, person.id);
    if (name)
      await client.query('update people.person set name = $2, updated_at = $3 where id = $1', [person.id, name, now]);
    if (roles) await changeRoles(client, actor.kind === 'person' ? actor.id : undefined, person, roles, now);
    const detail = { ...(name ? { name } : {}), ...(roles ? { roles, before: person.roles } : {}) };
    await audit(client, {
      at: now,
      actor,
      act: 'person.changed',
      object: { kind: 'person', id: person.id },
      detail,
      address,
    });
  });
}

async function changeRoles(
  client: pg.ClientBase,
  by: string | undefined,
  person: Person,
  roles: Person['roles'],
  now: Temporal.Instant,
): Promise<void> {
  await giveRoles(client, person.id, roles, by, now);
  await keepAnAdministrator(client);
  await endAccess(client, person.id, now);
}

/** Ends everything of somebody: sessions, tokens, links. What they did stays. */
export async function deactivate(people: People, { actor, address }: WhoDid, found: Person): Promise<void> {
  const now = people.clock.now();
  await inTransaction(people.pool, async (client) => {
    const person = await holdPerson(client, found);
    if (person.state === 'deactivated') return;
    checkGrant(actor, person.roles, [], person.id);
    await client.query('update people.person set deactivated_at = $2, updated_at = $2 where id = $1', [person.id, now]);
    await keepAnAdministrator(client);
    await endAccess(client, person.id, now);
    await audit(client, {
      at: now,
      actor,
      act: 'person.deactivated',
      object: { kind: 'person', id: person.id },
      address,
    });
  });
}

/** Lets somebody in again, with the roles they had; what was opened before stays closed. */
export async function reactivate(people: People, { actor, address }: WhoDid, found: Person): Promise<void> {
  const now = people.clock.now();
  await inTransaction(people.pool, async (client) => {
    const person = await holdPerson(client, found);
    checkGrant(actor, [], person.roles);
    await client.query('update people.person set deactivated_at = null, updated_at = $2 where id = $1', [
      person.id,
      now,
    ]);
    await endAccess(client, person.id, now);
    await audit(client, {
      at: now,
      actor,
      act: 'person.reactivated',
      object: { kind: 'person', id: person.id },
      address,
    });
  });
}

/** Ends the sessions of somebody; they may sign in again. */
export async function signOutSomebody(people: People, { actor, address }: WhoDid, { id }: Person): Promise<void> {
  await inTransaction(people.pool, async (client) => {
    const detail = { ended: await endSessions(client, id) };
    const object = { kind: 'person', id };
    await audit(client, { at: people.clock.now(), actor, act: 'person.sessions-ended', object, detail, address });
  });
}

const personId = ({ kind, id }: WhoDid['actor']) => (kind === 'person' ? id : undefined);

const isGone = ({ name }: Person) =>
  new Refusal({
    code: 'person/deactivated',
    status: 409,
    message: `${name} was deactivated; a link would open nothing.`,
    remedy: 'Bring them back first.',
  });
