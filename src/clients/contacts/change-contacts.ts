import type pg from 'pg';
import { inTransaction } from '../../kit/db/transaction.ts';
import { uuidv7 } from '../../kit/ids.ts';
import type { WhoDid } from '../../people/who-did.ts';
import { cleanFields, tellRemoved } from '../clean/clean-fields.ts';
import type { Clean } from '../clean/text-fields.ts';
import { renewSearch } from '../companies/search-text.ts';
import { changedMeanwhile } from '../conflicts.ts';
import type { NewContact } from '../contact-contract.ts';
import { checkSite } from '../parts/site-use.ts';
import type { Clients } from '../service.ts';
import type { Saved } from '../wire.ts';
import { addressChanged, endAccessOf } from './contact-access.ts';
import { holdContact, type OfCompany } from './hold-contact.ts';
import { notedContact } from './noted-contact.ts';
import { readWays, type StoredWay } from './ways.ts';
import { writeWays } from './write-ways.ts';

/** Adds somebody at a company. */
export async function addContact(
  { pool, clock, inForce }: Pick<Clients, 'pool' | 'clock' | 'inForce'>,
  who: WhoDid,
  company: OfCompany,
  written: NewContact,
): Promise<Saved> {
  const now = clock.now();
  const { fields: given, removed } = cleanFields(inForce(), written);
  const ways = readWays(given.ways);
  const id = uuidv7();
  return inTransaction(pool, async (client) => {
    await checkSite(client, company.id, given.site);
    await insertContact(client, company.id, { id, ...given, ways }, now);
    await renewSearch(client, [company.id]);
    await notedContact(client, who, { act: 'contact.added', company, contact: id, at: now });
    return { id, version: 1, ...tellRemoved(removed) };
  });
}

/** A contact with ways that are read. */
export type ContactRow = Omit<Clean<NewContact>, 'ways'> & { id: string; ways: readonly StoredWay[] };

/** Writes a new contact with all its ways. */
export async function insertContact(
  client: pg.ClientBase,
  company: string,
  { id, name, position, roles, language, site, ways }: ContactRow,
  now: Temporal.Instant,
): Promise<void> {
  await client.query(
    `insert into clients.contact (id, company, name, position, roles, language, site, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, company, name, position, roles, language, site, now],
  );
  await writeWays(client, { id, company }, ways, now);
}

/** Changes somebody of the state that was seen. Where they may sign in, their first mail address is the one that counts there. */
export async function changeContact(
  { pool, clock, inForce }: Pick<Clients, 'pool' | 'clock' | 'inForce'>,
  who: WhoDid,
  company: OfCompany,
  id: string,
  { version, ...written }: NewContact & { version: number },
): Promise<Saved> {
  const now = clock.now();
  const { fields: given, removed } = cleanFields(inForce(), written);
  const ways = readWays(given.ways);
  return inTransaction(pool, async (client) => {
    await checkSite(client, company.id, given.site);
    const before = await holdContact(client, company.id, id);
    if (!(await updateContact(client, { id, version }, given))) throw changedMeanwhile(before.name);
    await writeWays(client, { id, company: company.id }, ways, now);
    await addressChanged(client, before, { name: given.name, ways }, now);
    await renewSearch(client, [company.id]);
    await notedContact(client, who, { act: 'contact.changed', company, contact: id, at: now });
    return { id, version: version + 1, ...tellRemoved(removed) };
  });
}

/** Whether the state that was seen was still there, and so was changed. */
export async function updateContact(
  client: pg.ClientBase,
  { id, version }: { id: string; version: number },
  { name, position, roles, language, site }: Omit<Clean<NewContact>, 'ways'>,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update clients.contact set name = $3, position = $4, roles = $5, language = $6, site = $7, version = version + 1
      where id = $1 and version = $2`,
    [id, version, name, position, roles, language, site],
  );
  return rowCount === 1;
}

/** Takes somebody away at once: they can sign in no more, and nobody finds them. */
export async function removeContact(
  { pool, clock }: Pick<Clients, 'pool' | 'clock'>,
  who: WhoDid,
  company: OfCompany,
  id: string,
): Promise<void> {
  const at = clock.now();
  await inTransaction(pool, async (client) => {
    const contact = await holdContact(client, company.id, id);
    await endAccessOf(client, contact, at);
    await client.query('update clients.contact set removed_at = $2 where id = $1', [id, at]);
    await renewSearch(client, [company.id]);
    await notedContact(client, who, { act: 'contact.removed', company, contact: id, at });
  });
}
