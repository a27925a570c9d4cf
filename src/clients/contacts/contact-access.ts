import type pg from 'pg';
import { inTransaction } from '../../kit/db/transaction.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { LinkMade } from '../../people/contract.ts';
import { endAccess } from '../../people/end-access.ts';
import { linkMade } from '../../people/link-made.ts';
import { makeLink } from '../../people/links.ts';
import { HOME_ZONE, mailLink } from '../../people/mail-link.ts';
import { personOf } from '../../people/noted.ts';
import { addPerson } from '../../people/person-store.ts';
import type { WhoDid } from '../../people/who-did.ts';
import type { Clients } from '../service.ts';
import { type HeldContact, holdContact, type OfCompany } from './hold-contact.ts';
import { notedContact } from './noted-contact.ts';
import type { StoredWay } from './ways.ts';

/** Lets a contact sign in as their company: a link to their first mail address, which opens once. */
export async function inviteContact(
  { pool, clock, publicUrl, post }: Clients,
  who: WhoDid,
  company: OfCompany,
  id: string,
): Promise<LinkMade> {
  const now = clock.now();
  return inTransaction(pool, async (client) => {
    const contact = await holdContact(client, company.id, id);
    if (!contact.mail) throw noAddress(contact.name);
    const person = { id: await personFor(client, contact, company.id, now), email: contact.mail };
    const link = await makeLink(client, { kind: 'invite', person, by: personOf(who), now });
    await notedContact(client, who, { act: 'contact.invited', company, contact: id, at: now });
    const to = { name: contact.name, email: contact.mail, zone: HOME_ZONE };
    const sentTo = await mailLink({ post }, client, { kind: 'invite', link, to, by: who.actor.name, now });
    return linkMade(publicUrl, { person: person.id, kind: 'invite', link, now, sentTo });
  });
}

/** The person of a contact: made at the first invitation, brought back at a later one. */
async function personFor(
  client: pg.ClientBase,
  { id, name, mail, person }: HeldContact,
  company: string,
  now: Temporal.Instant,
): Promise<string> {
  if (person) {
    await client.query(
      `update people.person set name = $2, email = $3, deactivated_at = null, updated_at = $4 where id = $1`,
      [person, name, mail, now],
    );
    return person;
  }
  const made = await addPerson(client, { name, email: mail!, roles: ['contact'], company, now });
  await client.query('update clients.contact set person = $2 where id = $1', [id, made]);
  return made;
}

/** Ends the access of a contact, who stays one. */
export async function withdrawAccess(
  { pool, clock }: Pick<Clients, 'pool' | 'clock'>,
  who: WhoDid,
  company: OfCompany,
  id: string,
): Promise<void> {
  const at = clock.now();
  await inTransaction(pool, async (client) => {
    await endAccessOf(client, await holdContact(client, company.id, id), at);
    await notedContact(client, who, { act: 'contact.access-ended', company, contact: id, at });
  });
}

/** Ends all that a contact could do here, from the next request on. */
export async function endAccessOf(
  client: pg.ClientBase,
  { person }: HeldContact,
  now: Temporal.Instant,
): Promise<void> {
  if (!person) return;
  await client.query('update people.person set deactivated_at = $2, updated_at = $2 where id = $1', [person, now]);
  await endAccess(client, person, now);
}

/** Follows a change of a contact's name and first mail address; with another address what was opened before is closed. */
export async function addressChanged(
  client: pg.ClientBase,
  { person, mail }: HeldContact,
  { name, ways }: { name: string; ways: readonly StoredWay[] },
  now: Temporal.Instant,
): Promise<void> {
  if (!person) return;
  const next = ways.find((it) => it.kind === 'mail')?.value;
  if (!next) throw needsAddress(name);
  await client
    .query('update people.person set name = $2, email = $3, updated_at = $4 where id = $1', [person, name, next, now])
    .catch(tellKnown(next));
  if (next !== mail) await endAccess(client, person, now);
}

function tellKnown(email: string) {
  return (error: { code?: string }) => {
    throw error.code === '23505' ? known(email) : error;
  };
}

const known = (email: string) =>
  new Refusal({
    code: 'clients/address-known',
    status: 409,
    message: `Somebody else signs in with ${email} already (ways).`,
    remedy: 'Put another mail address first.',
  });

const noAddress = (name: string) =>
  new Refusal({
    code: 'clients/no-address',
    status: 422,
    message: `${name} has no mail address on record, so there is nowhere to send the link.`,
    remedy: 'Register a mail address first.',
  });

const needsAddress = (name: string) =>
  new Refusal({
    code: 'clients/needs-address',
    status: 422,
    message: `${name} signs in by mail and needs an address (ways).`,
    remedy: 'Keep one mail address, or end their access first.',
  });
