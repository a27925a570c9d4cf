import { createHash } from 'node:crypto';
import type pg from 'pg';
import { inTransaction } from '../../kit/db/transaction.ts';
import type { Finder } from '../../kit/http/guard.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { isUuid } from '../../kit/is-uuid.ts';
import { Refusal } from '../../kit/refusal.ts';
import { seal, unseal } from '../../kit/sealed.ts';
import { Secret } from '../../kit/secret.ts';
import type { NewPushDevice, PushDevice } from '../push-contract.ts';
import type { Push } from '../push-service.ts';

/** How many browsers one person may be notified in. */
export const MOST_DEVICES = 10;

const about = (hash: string) => `push device ${hash}`;
const hashOf = (endpoint: string) => createHash('sha256').update(endpoint).digest('hex');

/** The devices of a person, the newest first. */
export async function listDevices(pool: pg.Pool, person: string): Promise<PushDevice[]> {
  const { rows } = await pool.query<Omit<PushDevice, 'since'> & { since: Temporal.Instant }>(
    `select id, endpoint_hash as "endpointHash", browser, since from delivery.push_device
      where person = $1 order by since desc, id desc`,
    [person],
  );
  return rows.map((it) => ({ ...it, since: it.since.toString() }));
}

/** Keeps a device. One browser is one device: whoever says so last in it is notified there, and nobody else. */
export async function keepDevice(
  { pool, clock, key }: Pick<Push, 'pool' | 'clock' | 'key'>,
  person: string,
  { browser, ...subscription }: NewPushDevice & { browser: string },
): Promise<void> {
  const hash = hashOf(subscription.endpoint);
  const sealed = seal(new Secret(JSON.stringify(subscription)), key, about(hash));
  await inTransaction(pool, async (client) => {
    await client.query(
      `insert into delivery.push_device (id, person, endpoint_hash, subscription, host, browser, since)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (endpoint_hash) do update set person = excluded.person, subscription = excluded.subscription,
         browser = excluded.browser, since = excluded.since`,
      [uuidv7(), person, hash, sealed, new URL(subscription.endpoint).host.slice(0, 200), browser, clock.now()],
    );
    const { rows } = await client.query('select from delivery.push_device where person = $1', [person]);
    if (rows.length > MOST_DEVICES) throw tooMany();
  });
}

/** Forgets a device. */
export async function forgetDevice(pool: pg.Pool, id: string): Promise<void> {
  await pool.query('delete from delivery.push_device where id = $1', [id]);
}

/** A device with what it said of itself. */
export async function openDevice({ pool, key }: Pick<Push, 'pool' | 'key'>, id: string) {
  const { rows } = await pool.query<{ person: string; hash: string; sealed: string }>(
    'select person, endpoint_hash as hash, subscription as sealed from delivery.push_device where id = $1',
    [id],
  );
  if (!rows[0]) return undefined;
  const { person, hash, sealed } = rows[0];
  return { person, subscription: JSON.parse(unseal(sealed, key, about(hash)).reveal()) as NewPushDevice };
}

/** How a route finds a device by its address. */
export function deviceFinder(pool: pg.Pool): Finder<{ id: string; person: string }> {
  return {
    kind: 'push device',
    find: async (c) => {
      const id = c.req.param('id');
      if (!isUuid(id)) return undefined;
      return (await pool.query('select id, person from delivery.push_device where id = $1', [id])).rows[0];
    },
    thing: ({ person }) => ({ owner: person }),
  };
}

const tooMany = () =>
  new Refusal({
    code: 'push/too-many',
    status: 409,
    message: `You are notified on ${MOST_DEVICES} devices already.`,
    remedy: 'Remove one that you do not use any more, then try again.',
  });
