import { setTimeout as sleep } from 'node:timers/promises';
import { handOn } from './push/hand-on.ts';
import { pushOne } from './push/push-one.ts';
import type { Push, PushJob } from './push-service.ts';
import type { Queues } from './queue.ts';
import { vapidKeys } from './vapid-keys.ts';

/** How often it is looked whether there is something to hand on. */
const LOOK_MS = 1000;

/** Notifies devices until it is closed. */
export async function openPush(push: Push, queues: Pick<Queues, 'define'>): Promise<{ close(): Promise<void> }> {
  // Browsers ask for the public one, and asking changes nothing.
  await vapidKeys(push);
  const queue = await queues.define<PushJob>('push');
  await queue.work((job) => pushOne(push, job));
  const stop = new AbortController();
  const looking = (async () => {
    while (!stop.signal.aborted) {
      // A database that is away for a moment is asked again; what waits stays.
      const many = await handOn(push, queue).catch((err) => {
        push.log.warn({ err }, 'notices could not be handed on');
        return 0;
      });
      if (many === 0) await sleep(LOOK_MS, undefined, { ref: false, signal: stop.signal }).catch(() => {});
    }
  })();
  return {
    close: async () => {
      stop.abort();
      await looking;
    },
  };
}
