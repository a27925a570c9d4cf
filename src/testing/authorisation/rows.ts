import { uuidv7 } from '../../kit/ids.ts';
import type { PeopleWorld } from '../people-world.ts';

/** How rows of one table come and go: $1 is the id, $2 the person whose it is, $3 the time. */
export interface RowKind {
  add: string;
  drop: string;
}

/** Tables whose rows are things with an owner, by the word that the finder of a route gives. */
export const ROWS = {
  session: {
    add: `insert into people.session (id, token, person_id, expires_at, created_at, updated_at, seen_at)
          values ($1, gen_random_uuid(), $2, $3::timestamptz + interval '2 hours', $3, $3, $3)`,
    drop: 'delete from people.session where id = $1',
  },
  passkey: {
    add: `insert into people.passkey (id, person_id, public_key, credential_id, counter, device_type, backed_up, created_at)
          values ($1, $2, 'key', gen_random_uuid(), 0, 'singleDevice', false, $3)`,
    drop: 'delete from people.passkey where id = $1',
  },
  token: {
    add: `insert into people.token (id, person, name, hash, roles, scopes, created_at, expires_at)
          values ($1, $2, 'Reports', encode(sha256(gen_random_uuid()::text::bytea), 'hex'), '{}', '{documents.read}', $3, $3::timestamptz + interval '1 day')`,
    drop: 'update people.token set revoked_at = created_at where id = $1',
  },
  device: {
    add: `insert into delivery.push_device (id, person, endpoint_hash, subscription, host, browser, since)
          values ($1, $2, encode(sha256($1::uuid::text::bytea), 'hex'), 'sealed', 'push.example', '', $3)`,
    drop: 'delete from delivery.push_device where id = $1',
  },
} satisfies Record<string, RowKind>;

/** Adds a row and gives its id. */
export async function addRow({ people, clock }: PeopleWorld, { add }: RowKind, owner: string): Promise<string> {
  const id = uuidv7();
  await people.pool.query(add, [id, owner, clock.now()]);
  return id;
}

/** Deletes a row as the hub does: some are only marked. */
export async function dropRow({ people }: PeopleWorld, { drop }: RowKind, id: string): Promise<void> {
  await people.pool.query(drop, [id]);
}
