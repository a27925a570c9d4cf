import type pg from 'pg';
import { inTransaction } from '../../kit/db/transaction.ts';
import type { Finder } from '../../kit/http/guard.ts';
import { isUuid } from '../../kit/is-uuid.ts';
import type { Secret } from '../../kit/secret.ts';
import type { Act } from '../acts.ts';
import type { Passkey } from '../passkey-contract.ts';
import type { People } from '../service.ts';
import { noteOwn } from './note.ts';
import { type AtBrowser, readSession, startOver } from './own-session.ts';

interface Row extends Omit<Passkey, 'made'> {
  person: string;
  made: Temporal.Instant | null;
}

const SELECT = `
  select id, person_id as person, coalesce(name, 'Passkey') as name, created_at as made, backed_up as "isSynced"
    from people.passkey`;

/** Somebody's passkeys, the newest first. */
export async function listPasskeys(pool: pg.Pool, person: string): Promise<Passkey[]> {
  const { rows } = await pool.query<Row>(`${SELECT} where person_id = $1 order by created_at desc, id`, [person]);
  return rows.map(({ person: _, made, ...rest }) => ({ ...rest, made: made?.toString() ?? null }));
}

/** How a route finds a passkey by its address. */
export function passkeyFinder(pool: pg.Pool): Finder<Row> {
  return {
    kind: 'passkey',
    find: async (c) => {
      const id = c.req.param('id');
      return isUuid(id) ? (await pool.query<Row>(`${SELECT} where id = $1`, [id])).rows[0] : undefined;
    },
    thing: ({ person }) => ({ owner: person }),
  };
}

/** What was done to which passkey. */
export interface PasskeyChange {
  actor: AtBrowser;
  address: string;
  passkey: string;
}

/** After a passkey came: what was opened before it ends, and one's own session goes on under a new token. */
export async function passkeyAdded(people: People, change: PasskeyChange): Promise<Secret> {
  return afterChange(people, change, 'account.passkey-added', async () => {});
}

/** Removes a passkey, and all that it may have opened. */
export async function removePasskey(people: People, change: PasskeyChange): Promise<Secret> {
  return afterChange(people, change, 'account.passkey-removed', async (client) => {
    await client.query('delete from people.passkey where id = $1', [change.passkey]);
  });
}

async function afterChange(
  { pool, clock }: People,
  { actor, address, passkey }: PasskeyChange,
  act: Act,
  work: (client: pg.ClientBase) => Promise<void>,
): Promise<Secret> {
  const now = clock.now();
  return inTransaction(pool, async (client) => {
    const session = await readSession(client, actor);
    await work(client);
    await noteOwn(client, { who: { actor, address }, now, act, detail: { passkey } });
    return startOver(client, { person: actor.id, session, now });
  });
}
