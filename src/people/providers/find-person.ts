import type pg from 'pg';
import { inTransaction } from '../../kit/db/transaction.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { audit } from '../audit.ts';
import type { People } from '../service.ts';
import { tellJoined } from '../tell-joined.ts';
import type { Identified } from './open-id.ts';
import { NotIn } from './problem.ts';
import type { OpenProvider } from './provider-store.ts';

/** Whoever a provider's account belongs to. */
export interface Found {
  id: string;
  name: string;
  hasTwoFactor: boolean;
}

const SELECT = `select p.id, p.name, p.two_factor_enabled as "hasTwoFactor" from people.person p`;

/**
 * The person to whom an issuer's subject belongs. Never found by the mail address, but for the first time: where the administrator
 * allowed it for this provider, and the provider has verified the address.
 */
export async function findPersonOf(
  people: People,
  provider: OpenProvider,
  { identified, address }: { identified: Identified; address: string },
): Promise<Found> {
  return inTransaction(people.pool, async (client) => {
    const linked = await findLinked(client, identified);
    if (linked) return linked;
    if (!provider.linksByEmail) throw new NotIn('no-account');
    if (!identified.verifiedEmail) throw new NotIn('unverified');
    const person = await findByEmail(client, identified.verifiedEmail, identified.issuer);
    if (!person) throw new NotIn('no-account');
    await link(client, { person, provider, identified, address, now: people.clock.now() });
    return person;
  });
}

async function findLinked(client: pg.ClientBase, { issuer, subject }: Identified): Promise<Found | undefined> {
  const { rows } = await client.query<Found & { isGone: boolean }>(
    `select p.id, p.name, p.two_factor_enabled as "hasTwoFactor", p.deactivated_at is not null as "isGone"
       from people.account a join people.person p on p.id = a.person_id where a.issuer = $1 and a.account_id = $2`,
    [issuer, subject],
  );
  if (rows[0]?.isGone) throw new NotIn('no-account');
  return rows[0];
}

/** Staff who are not gone and have no other account at this issuer: an address is given to newcomers when somebody leaves. */
async function findByEmail(client: pg.ClientBase, email: string, issuer: string): Promise<Found | undefined> {
  const { rows } = await client.query<Found>(
    `${SELECT} where p.email = lower($1) and p.kind = 'staff' and p.deactivated_at is null
       and not exists (select from people.account a where a.person_id = p.id and a.issuer = $2)`,
    [email, issuer],
  );
  return rows[0];
}

interface Link {
  person: Found;
  provider: OpenProvider;
  identified: Identified;
  address: string;
  now: Temporal.Instant;
}

/** Links the account for good; who was only invited has joined with it, and the invitation opens nothing any more. */
async function link(client: pg.ClientBase, { person, provider, identified, address, now }: Link): Promise<void> {
  const { issuer, subject } = identified;
  await client.query(
    `insert into people.account (id, person_id, provider_id, account_id, issuer, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $6) on conflict do nothing`,
    [uuidv7(), person.id, provider.id, subject, issuer, now],
  );
  const { rowCount } = await client.query(
    'update people.person set joined_at = $2 where id = $1 and joined_at is null',
    [person.id, now],
  );
  if (rowCount === 1) await tellJoined(client, person, now);
  await client.query(`update people.link set used_at = $2 where person = $1 and kind = 'invite' and used_at is null`, [
    person.id,
    now,
  ]);
  const actor = { kind: 'person' as const, id: person.id, name: person.name };
  const detail = { provider: provider.id, issuer, subject };
  const object = { kind: 'person', id: person.id };
  await audit(client, { at: now, actor, act: 'account.provider-linked', object, detail, address });
}
