import type pg from 'pg';
import { uuidv7 } from '../kit/ids.ts';
import { Refusal } from '../kit/refusal.ts';
import type { Role } from './roles.ts';

/** Somebody new. */
export interface NewPerson {
  name: string;
  email: string;
  roles: readonly Role[];
  /** The client company of a contact. */
  company?: string;
  by?: string | null;
  now: Temporal.Instant;
}

/** Writes a person down, without any way to sign in yet. */
export async function addPerson(client: pg.ClientBase, person: NewPerson): Promise<string> {
  const { name, email, roles, company, by, now } = person;
  const id = uuidv7();
  await client
    .query(
      `insert into people.person (id, kind, name, email, company, created_at, updated_at) values ($1, $2, $3, $4, $5, $6, $6)`,
      [id, company ? 'contact' : 'staff', name, email.toLowerCase(), company ?? null, now],
    )
    .catch((error: { code?: string }) => {
      throw error.code === '23505' ? addressTaken(email) : error;
    });
  await giveRoles(client, id, roles, by, now);
  return id;
}

export async function giveRoles(
  client: pg.ClientBase,
  person: string,
  roles: readonly Role[],
  by: string | null | undefined,
  now: Temporal.Instant,
): Promise<void> {
  await client.query('delete from people.person_role where person = $1 and not role = any($2)', [person, roles]);
  await client.query(
    `insert into people.person_role (person, role, granted_by, granted_at)
     select $1, role, $3, $4 from unnest($2::text[]) role on conflict do nothing`,
    [person, roles, by ?? null, now],
  );
}

/** Gives somebody a password, and notes that they have joined. */
export async function setPassword(
  client: pg.ClientBase,
  person: string,
  hash: string,
  now: Temporal.Instant,
): Promise<void> {
  await client.query(
    `insert into people.account (id, person_id, provider_id, account_id, password, created_at, updated_at)
     values ($1, $2::uuid, 'credential', $2::uuid::text, $3, $4, $4)
     on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = excluded.updated_at`,
    [uuidv7(), person, hash, now],
  );
  await client.query('update people.person set joined_at = coalesce(joined_at, $2), updated_at = $2 where id = $1', [
    person,
    now,
  ]);
}

/** Ends the sessions of a person, or all but one. */
export async function endSessions(client: pg.ClientBase | pg.Pool, person: string, but?: string): Promise<number> {
  const { rowCount } = await client.query(
    'delete from people.session where person_id = $1 and id is distinct from $2::uuid',
    [person, but ?? null],
  );
  return rowCount ?? 0;
}

/** Whether the hub has its first account: from then on there is no set-up any more. */
export async function isSetUp(client: pg.ClientBase | pg.Pool): Promise<boolean> {
  const { rows } = await client.query<{ yes: boolean }>(
    'select exists (select from people.person where joined_at is not null) as yes',
  );
  return rows[0]!.yes;
}

const addressTaken = (email: string) =>
  new Refusal({
    code: 'person/address-taken',
    status: 409,
    message: `Somebody here has the address ${email} already.`,
    remedy: 'Look for them among the people, those who left included; an address belongs to one person only.',
  });
