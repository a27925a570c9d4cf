import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../log.ts';
import type { Layout } from './layout.ts';
import { runningPostmaster } from './postmaster.ts';

/** Looks every two seconds whether the server lives, and brings it back when it died. */
export function watchPostmaster(layout: Layout, log: Log, bringBack: () => Promise<void>): { end(): Promise<void> } {
  const stop = new AbortController();
  const done = (async () => {
    while (await pause(stop.signal)) {
      if (runningPostmaster(layout) !== undefined) continue;
      log.warn('PostgreSQL is gone; starting it again');
      await bringBack().catch((err) => log.error({ err }, 'PostgreSQL could not be started again'));
    }
  })();
  return {
    end: async () => {
      stop.abort();
      await done;
    },
  };
}

/** False when the watch has ended. */
async function pause(signal: AbortSignal): Promise<boolean> {
  await sleep(2000, undefined, { signal, ref: false }).catch(() => {});
  return !signal.aborted;
}
