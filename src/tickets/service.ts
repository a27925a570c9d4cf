import type pg from 'pg';
import type { Files } from '../files/open-files.ts';
import type { Clock } from '../kit/clock.ts';
import type { Log } from '../kit/log.ts';
import type { Secret } from '../kit/secret.ts';
import type { Permissions } from '../people/permissions.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import type { TicketFeed } from './feed/ticket-feed.ts';
import type { Allot } from './numbers/allot.ts';

/** The documents in force, with the number of their edition; none before the first. */
export interface InForce {
  set: PolicySet;
  edition: { number: number } | undefined;
}

/** What the routes of tickets work with. */
export interface Tickets {
  /** As hub_app. */
  pool: pg.Pool;
  clock: Clock;
  log: Log;
  permissions: Permissions;
  /** Given when the hub stops: streams that stay open end then. */
  stopping: AbortSignal;
  /** The address under which people reach the hub; links are made of it. */
  publicUrl: string;
  /** The documents by which tickets are worked on (SOP-7010, KB-310, KB-450, KB-601). */
  inForce(): InForce;
  /** Attachments, by company and content. */
  files: Files;
  /** Seals masked values: `keyFor('masked values', hubKey)`. */
  maskedKey: Secret;
  /** Gives the number of a new ticket. */
  allot: Allot;
  /** What was written, live. */
  feed: TicketFeed;
}
