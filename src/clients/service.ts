import type pg from 'pg';
import type { Post } from '../delivery/service.ts';
import type { Clock } from '../kit/clock.ts';
import type { Log } from '../kit/log.ts';
import type { PolicySet } from '../policy/policy-set.ts';

/** The documents in force, with the number of their edition; none before the first. */
export interface InForce {
  set: PolicySet;
  edition: { number: number } | undefined;
}

/** What the routes of client companies work with. */
export interface Clients {
  /** As hub_app. */
  pool: pg.Pool;
  /** As hub_contact: sees the public columns of one company. */
  contactPool: pg.Pool;
  clock: Clock;
  log: Log;
  /** Given when the hub stops: what goes on by itself ends then. */
  stopping: AbortSignal;
  /** The address under which people reach the hub; links are made of it. */
  publicUrl: string;
  /** The way out for mail; undefined where mail is not set up. */
  post: Post | undefined;
  /** The documents that say how a client is set up and what runs on its servers (KB-253). */
  inForce(): InForce;
}
