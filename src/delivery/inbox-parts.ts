import type { Context } from 'hono';
import type pg from 'pg';
import type { Clock } from '../kit/clock.ts';

/** What the inbox needs from those who know people. */
export interface InboxParts {
  /** As hub_app. */
  pool: pg.Pool;
  clock: Clock;
  /** Watches whoever opened a stream: it ends once they may no longer have it. */
  watch(c: Context): { ended: Promise<void>; close(): void };
  /** Given when the hub stops. */
  stopping: AbortSignal;
}
