import type pg from 'pg';
import type { Clock } from '../kit/clock.ts';
import { inTransaction } from '../kit/db/transaction.ts';
import { uuidv7 } from '../kit/ids.ts';
import { type AuditActor, audit } from './audit.ts';
import { makeOneTime } from './one-time.ts';
import type { Permissions } from './permissions.ts';
import type { Role } from './roles.ts';
import type { TokenMade } from './token-contract.ts';
import { checkScopes, checkUntil } from './tokens/rules.ts';

/** What making and ending tokens works with. */
export interface TokenParts {
  pool: pg.Pool;
  clock: Clock;
  permissions: Permissions;
}

/** A token to be made: for a person, or for a program where none is named. */
export interface NewToken {
  name: string;
  roles: readonly Role[];
  scopes: readonly string[];
  until: Temporal.Instant;
  person?: string;
}

/** Who makes or ends it, and from where. */
export interface TokenMaker {
  actor: AuditActor;
  address?: string;
}

/** Makes a token; what opens is in the answer and nowhere else. */
export async function makeToken(
  { pool, clock, permissions }: TokenParts,
  { actor, address }: TokenMaker,
  { name, roles, scopes, until, person }: NewToken,
): Promise<TokenMade> {
  const now = clock.now();
  checkScopes(scopes, permissions);
  checkUntil(until, now);
  const { secret, hash } = makeOneTime('hub_');
  const id = uuidv7();
  await inTransaction(pool, async (client) => {
    await client.query(
      `insert into people.token (id, person, name, hash, roles, scopes, created_by, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, person ?? null, name, hash, roles, scopes, personOf(actor), now, until],
    );
    const detail = { name, roles, scopes, until: until.toString(), ...(person ? { person } : {}) };
    await audit(client, { at: now, actor, act: 'token.made', object: { kind: 'token', id }, detail, ...from(address) });
  });
  return { id, token: secret.reveal(), until: until.toString() };
}

/** Ends a token; false where it was ended already. */
export async function revokeToken(
  { pool, clock }: Pick<TokenParts, 'pool' | 'clock'>,
  { actor, address }: TokenMaker,
  id: string,
): Promise<boolean> {
  const now = clock.now();
  return inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      'update people.token set revoked_at = $2 where id = $1 and revoked_at is null',
      [id, now],
    );
    if (rowCount === 0) return false;
    await audit(client, { at: now, actor, act: 'token.revoked', object: { kind: 'token', id }, ...from(address) });
    return true;
  });
}

const personOf = (actor: AuditActor) => (typeof actor !== 'string' && actor.kind === 'person' ? actor.id : null);
const from = (address: string | undefined) => (address === undefined ? {} : { address });
