import type pg from 'pg';
import type { Clock } from '../kit/clock.ts';
import type { Log } from '../kit/log.ts';
import type { Secret } from '../kit/secret.ts';
import type { Outgoing } from './outgoing.ts';
import type { OutgoingPolicy } from './outgoing-policy.ts';

/** What notifying devices works with. */
export interface Push {
  /** As hub_app. */
  pool: pg.Pool;
  clock: Clock;
  /** Seals the hub's private key and what a device said of itself. */
  key: Secret;
  outgoing: Outgoing;
  /** How far the hub goes to push services. */
  policy: OutgoingPolicy;
  /** Where push services can turn to about this hub: the address that people use. */
  publicUrl: string;
  /** Whether a person may still be told anything. */
  isThere(person: string): Promise<boolean>;
  log: Log;
}

/** All that a job carries: what is told to which device. */
export interface PushJob {
  device: string;
  notice: string;
}
