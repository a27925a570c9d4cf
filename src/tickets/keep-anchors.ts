import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Clock } from '../kit/clock.ts';
import { deskId } from '../kit/db/process-register.ts';
import type { Log } from '../kit/log.ts';
import type { Secret } from '../kit/secret.ts';
import { anchorKeys } from './anchors/signature.ts';
import { type Anchoring, takeAnchors } from './anchors/take-anchor.ts';
import { copyErasures } from './erasures/copy-erasures.ts';

/** What anchors are kept by. */
export interface KeepingAnchors {
  pool: pg.Pool;
  /** Where anchors.log and erasures.log lie: outside the database. */
  dataDir: string;
  hubKey: Secret;
  clock: Clock;
  log: Log;
  /** How long between two anchors; a minute. */
  everyMs?: number;
}

/**
 * Anchors each minute what was written since, and copies the list of erasures, until it is closed; a last time then. What cannot be
 * done is said in the log and tried again: the desk works on.
 */
export async function keepAnchors(keeping: KeepingAnchors): Promise<{ close(): Promise<void> }> {
  const { pool, dataDir, hubKey, everyMs = 60_000 } = keeping;
  const anchoring = { pool, dataDir, desk: await deskId(pool), secret: anchorKeys(hubKey).secret };
  const stop = new AbortController();
  const keepingOn = (async () => {
    while (!stop.signal.aborted) {
      await keepOnce(anchoring, keeping);
      await sleep(everyMs, undefined, { ref: false, signal: stop.signal }).catch(() => {});
    }
    await keepOnce(anchoring, keeping);
  })();
  return {
    close: () => {
      stop.abort();
      return keepingOn;
    },
  };
}

async function keepOnce(anchoring: Anchoring, { clock, log }: KeepingAnchors): Promise<void> {
  try {
    await copyErasures(anchoring);
    await takeAnchors(anchoring, clock.now());
  } catch (err) {
    log.warn({ err }, 'what was written could not be anchored');
  }
}
