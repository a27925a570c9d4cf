import { createHash } from 'node:crypto';
import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../refusal.ts';

/** How often something may happen. */
export interface Limit {
  /** Stands before each key in the table: `sign-in by account`. */
  name: string;
  /** How many times, within `seconds`, counted from the first. */
  times: number;
  seconds: number;
}

/** A count that all processes share. */
export interface RateLimit {
  /** Counts one; throws 429 with the time to wait where that is one too many. */
  spend(key: string): Promise<void>;
  /** Forgets what was counted. */
  forget(key: string): Promise<void>;
}

/** Counts in PostgreSQL (kit.rate_limit), so that a limit holds over any number of processes. */
export function rateLimit(pool: pg.Pool, { name, times, seconds }: Limit): RateLimit {
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    schemaName: 'kit',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: name,
    points: times,
    duration: seconds,
  });
  return {
    spend: async (key) => {
      await limiter.consume(hidden(key)).catch((error: unknown) => {
        throw error instanceof RateLimiterRes ? tooMany(error.msBeforeNext) : error;
      });
    },
    forget: async (key) => {
      await limiter.delete(hidden(key));
    },
  };
}

/** Keys are mail addresses and network addresses of people; the table needs to tell them apart, not to hold them. */
const hidden = (key: string) => createHash('sha256').update(key).digest('base64url');

function tooMany(waitMs: number): Refusal {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  const wait = seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`;
  return new Refusal({
    code: 'too-many',
    status: 429,
    message: 'That was tried too often.',
    remedy: `Wait ${wait}, then try again.`,
    retryAfterSeconds: seconds,
  });
}
