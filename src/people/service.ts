import type pg from 'pg';
import type { Clock } from '../kit/clock.ts';
import type { Log } from '../kit/log.ts';
import type { Secret } from '../kit/secret.ts';
import type { Identity } from './identity/identity.ts';
import type { Permissions } from './permissions.ts';

/** What the routes of people and access work with. */
export interface People {
  /** As hub_app. */
  pool: pg.Pool;
  /** As hub_contact, for what contacts of client companies read. */
  contactPool: pg.Pool;
  identity: Identity;
  clock: Clock;
  /** Signs session cookies. */
  key: Secret;
  /** Encrypts the secrets of sign-in providers. */
  providerKey: Secret;
  publicUrl: string;
  permissions: Permissions;
  log: Log;
  /** Given when the hub stops: streams that stay open end then. */
  stopping: AbortSignal;
}
