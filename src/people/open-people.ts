import type pg from 'pg';
import type { Outgoing } from '../delivery/outgoing.ts';
import type { Post } from '../delivery/service.ts';
import type { Clock } from '../kit/clock.ts';
import type { Address } from '../kit/db/address.ts';
import { keyFor } from '../kit/hub-key.ts';
import type { Log } from '../kit/log.ts';
import type { Secret } from '../kit/secret.ts';
import { openIdentity } from './identity/identity.ts';
import { openIdentityPool } from './identity/identity-pool.ts';
import type { Permissions } from './permissions.ts';
import type { AskedLinks, People } from './service.ts';

export interface OpenPeople {
  address: Address;
  /** As hub_app. */
  pool: pg.Pool;
  /** As hub_contact. */
  contactPool: pg.Pool;
  hubKey: Secret;
  publicUrl: string;
  outgoing: Outgoing;
  permissions: Permissions;
  clock: Clock;
  log: Log;
  /** Both, where mail is set up. */
  post?: Post | undefined;
  asked?: AskedLinks | undefined;
}

/** People and access, until they are closed. */
export interface PeopleOpened extends People {
  /** Ends the streams that stay open, before the server waits for running requests. */
  stop(): void;
  close(): Promise<void>;
}

/** Everything about people and access, with connections of its own for the identity library. */
export function openPeople({ address, hubKey, post, asked, ...rest }: OpenPeople): PeopleOpened {
  const stopping = new AbortController();
  const identityPool = openIdentityPool(address, rest.log);
  const key = keyFor('sessions', hubKey);
  const identity = openIdentity({ pool: identityPool, key, publicUrl: rest.publicUrl, log: rest.log });
  return {
    ...rest,
    post,
    asked,
    key,
    providerKey: keyFor('providers', hubKey),
    askedKey: keyFor('asked', hubKey),
    identity,
    stopping: stopping.signal,
    stop: () => stopping.abort(),
    close: () => identityPool.end(),
  };
}
