import type pg from 'pg';
import { uuidv7 } from '../../kit/ids.ts';
import { addressChanged } from '../contacts/contact-access.ts';
import { holdContact } from '../contacts/hold-contact.ts';
import { writeWays } from '../contacts/write-ways.ts';
import type { KnownContact } from './load-known.ts';
import type { PlacedPlan } from './plan-company.ts';

/** A contact that was written. */
export interface WrittenContact {
  company: string;
  id: string;
  isNew: boolean;
}

/** Writes the contacts that are new, all at once, and those that change one by one: some of them sign in by their address. */
export async function writeContacts(
  client: pg.ClientBase,
  plans: readonly PlacedPlan[],
  now: Temporal.Instant,
): Promise<WrittenContact[]> {
  const all = plans.flatMap(({ id: company, contacts }) =>
    contacts.map(({ known, next }) => ({ company, isNew: !known, ...next, id: known?.id ?? uuidv7() })),
  );
  await insert(
    client,
    all.filter((it) => it.isNew),
    now,
  );
  for (const it of all) if (!it.isNew) await change(client, it, now);
  return all;
}

type Placed = KnownContact & WrittenContact;

async function insert(client: pg.ClientBase, contacts: readonly Placed[], now: Temporal.Instant): Promise<void> {
  await client.query(
    `insert into clients.contact (id, company, name, position, roles, language, created_at)
     select it.id, it.company, it.name, it.position, it.roles, it.language, $2
       from jsonb_to_recordset($1::jsonb) as it(id uuid, company uuid, name text, position text, roles text[], language text)`,
    [JSON.stringify(contacts), now],
  );
  const ways = contacts.flatMap(({ id: contact, company, ways }) =>
    ways.map((it, index) => ({ contact, company, rank: index + 1, ...it })),
  );
  await client.query(
    `insert into clients.contact_way (contact, company, kind, value, extension, label, rank, registered_at)
     select it.contact, it.company, it.kind, it.value, it.extension, it.label, it.rank, $2
       from jsonb_to_recordset($1::jsonb) as it(contact uuid, company uuid, kind text, value text, extension text, label text, rank int)`,
    [JSON.stringify(ways), now],
  );
}

async function change(client: pg.ClientBase, contact: Placed, now: Temporal.Instant): Promise<void> {
  const { id, company, name, position, roles, language, ways } = contact;
  const before = await holdContact(client, company, id);
  await client.query(
    'update clients.contact set name = $2, position = $3, roles = $4, language = $5, version = version + 1 where id = $1',
    [id, name, position, roles, language],
  );
  await writeWays(client, { id, company }, ways, now);
  await addressChanged(client, before, { name, ways }, now);
}
