import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Clock } from '../kit/clock.ts';
import type { Address } from '../kit/db/address.ts';
import type { Log } from '../kit/log.ts';
import { isBusy, makePartitions } from './partitions/make-partitions.ts';

/** What partitions are kept by. */
export interface KeepingPartitions {
  /** The database: partitions are made as its owner, since the program's own role cannot make tables. */
  address: Address;
  clock: Clock;
  log: Log;
}

const DAY_MS = 24 * 60 * 60_000;
const AGAIN_MS = 60_000;

/**
 * Makes the partitions of the logs, once before this resolves and then each day until it is closed. Where they cannot be made, logs go
 * into the default partition and are moved later: nobody who writes is kept waiting.
 */
export async function keepPartitions(keeping: KeepingPartitions): Promise<{ close(): Promise<void> }> {
  const stop = new AbortController();
  let isMade = await makeOnce(keeping);
  const keepingOn = (async () => {
    for (;;) {
      await sleep(isMade ? DAY_MS : AGAIN_MS, undefined, { ref: false, signal: stop.signal }).catch(() => {});
      if (stop.signal.aborted) return;
      isMade = await makeOnce(keeping);
    }
  })();
  return {
    close: () => {
      stop.abort();
      return keepingOn;
    },
  };
}

/** Whether it went through. */
async function makeOnce({ address, clock, log }: KeepingPartitions): Promise<boolean> {
  const client = new pg.Client({ ...address.as('owner'), application_name: 'leantech-hub partitions' });
  client.on('error', () => {});
  try {
    await client.connect();
    const made = await makePartitions(client, clock.now());
    if (made.length > 0) log.debug({ made }, 'partitions were made');
    return true;
  } catch (err) {
    if (isBusy(err)) log.info('partitions could not be made while others use the log; it is tried again');
    else log.warn({ err }, 'partitions could not be made');
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
