import { generateKeyPairSync } from 'node:crypto';
import type pg from 'pg';
import { seal, unseal } from '../kit/sealed.ts';
import { Secret } from '../kit/secret.ts';
import type { Push } from './push-service.ts';

/** The keys by which push services know this hub (RFC 8292), base64url. */
export interface VapidKeys {
  publicKey: string;
  privateKey: Secret;
}

const ABOUT = 'push key';

/** The hub's keys, made where there are none; of two processes that make some at once the first one's stay. */
export async function vapidKeys({ pool, clock, key }: Pick<Push, 'pool' | 'clock' | 'key'>): Promise<VapidKeys> {
  const read = () =>
    pool.query<{ publicKey: string; sealed: string }>(
      'select public_key as "publicKey", sealed from delivery.push_key',
    );
  let [row] = (await read()).rows;
  if (!row) {
    const made = makeKeys();
    await pool.query(
      'insert into delivery.push_key (public_key, sealed, made_at) values ($1, $2, $3) on conflict do nothing',
      [made.publicKey, seal(made.privateKey, key, ABOUT), clock.now()],
    );
    [row] = (await read()).rows;
  }
  return { publicKey: row!.publicKey, privateKey: unseal(row!.sealed, key, ABOUT) };
}

/** The public one, which browsers ask for; null where the hub has none yet. */
export async function publicKeyOf(pool: pg.Pool): Promise<string | null> {
  const { rows } = await pool.query<{ key: string }>('select public_key as key from delivery.push_key');
  return rows[0]?.key ?? null;
}

function makeKeys(): VapidKeys {
  const { d, x, y } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.from([4]), Buffer.from(x!, 'base64url'), Buffer.from(y!, 'base64url')]);
  return { publicKey: point.toString('base64url'), privateKey: new Secret(d!) };
}
