import type pg from 'pg';
import { inTransaction } from '../kit/db/transaction.ts';
import { audit } from './audit.ts';
import type { LinkAnswer } from './contract.ts';
import { endAccess } from './end-access.ts';
import { findLink, type LinkKind, linkOver, useLink } from './links.ts';
import { checkPassword } from './password-rules.ts';
import { addPerson, isSetUp, setPassword } from './person-store.ts';
import type { People } from './service.ts';
import { tellJoined } from './tell-joined.ts';

/** What a link is for and whom it belongs to, before it is used. */
export async function openLink({ pool, clock }: People, link: string, kind: LinkKind): Promise<LinkAnswer> {
  const found = await findLink(pool, link, kind, clock.now());
  if (kind === 'set-up' && (await isSetUp(pool))) throw linkOver();
  const { rows } = await pool.query<{ name: string }>('select name from people.person where id = $1', [found.person]);
  return { kind, name: rows[0]?.name ?? null, email: found.email };
}

/** The first account. */
export interface FirstAccount {
  link: string;
  name: string;
  email: string;
  password: string;
  address: string;
}

/** Makes the first account, an administrator, once: after it there is no set-up any more, whatever links were printed. */
export async function beginAccount(
  people: People,
  { link, name, email, password, address }: FirstAccount,
): Promise<void> {
  const { pool, clock } = people;
  const now = clock.now();
  checkPassword(password, [name, email]);
  const hash = await hashed(people, password);
  await inTransaction(pool, async (client) => {
    // Of two who set the hub up at the same moment the second waits here, and then finds it done.
    await client.query('select pg_advisory_xact_lock(7010202611)');
    if (await isSetUp(client)) throw linkOver();
    await useLink(client, await findLink(client, link, 'set-up', now), now);
    const id = await addPerson(client, { name, email, roles: ['admin'], now });
    await setPassword(client, id, hash, now);
    const actor = { kind: 'person' as const, id, name };
    await audit(client, { at: now, actor, act: 'hub.set-up', object: { kind: 'person', id }, address });
  });
}

/** A password for whoever holds an invitation or a reset link. */
export interface TakenUp {
  link: string;
  kind: 'invite' | 'reset';
  password: string;
  address: string;
}

/** Sets the password that a link is for, uses the link up, and signs its person out everywhere. */
export async function takeUpLink(people: People, { link, kind, password, address }: TakenUp): Promise<void> {
  const { pool, clock } = people;
  const now = clock.now();
  const found = await findLink(pool, link, kind, now);
  const { id, name, email } = await personOf(pool, found.person!);
  checkPassword(password, [name, email]);
  const hash = await hashed(people, password);
  await inTransaction(pool, async (client) => {
    await useLink(client, found, now);
    await setPassword(client, id, hash, now);
    await endAccess(client, id, now);
    const act = kind === 'invite' ? 'person.joined' : 'person.password-reset';
    const actor = { kind: 'person' as const, id, name };
    await audit(client, { at: now, actor, act, object: { kind: 'person', id }, address });
    if (kind === 'invite') await tellJoined(client, { id, name }, now);
  });
}

async function personOf(pool: pg.Pool, id: string): Promise<{ id: string; name: string; email: string }> {
  const { rows } = await pool.query('select id, name, email from people.person where id = $1', [id]);
  return rows[0]!;
}

async function hashed({ identity }: People, password: string): Promise<string> {
  return (await identity.$context).password.hash(password);
}
