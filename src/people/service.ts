import type pg from 'pg';
import type { Outgoing } from '../delivery/outgoing.ts';
import type { Queue } from '../delivery/queue.ts';
import type { Post } from '../delivery/service.ts';
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
  /** Seals what somebody typed who asked for a link. */
  askedKey: Secret;
  publicUrl: string;
  /** Asks sign-in providers. */
  outgoing: Outgoing;
  permissions: Permissions;
  log: Log;
  /** The way out for mail; undefined where mail is not set up. */
  post: Post | undefined;
  /** Where it waits that somebody asked for a link by mail; there where mail is set up. */
  asked: AskedLinks | undefined;
  /** Given when the hub stops: streams that stay open end then. */
  stopping: AbortSignal;
}

/** Where it waits that somebody asked for a link. */
export type AskedLinks = Queue<AskedJob>;

/** Who asked and for what, sealed: people type passwords into such fields. */
export interface AskedJob {
  sealed: string;
}
