import { openDelivery } from '../delivery/open-delivery.ts';
import { openQueues, type Queues } from '../delivery/queue.ts';
import type { Delivery } from '../delivery/service.ts';
import { systemClock } from '../kit/clock.ts';
import type { RunningDatabase } from '../kit/db/bring-up.ts';
import { checkHubKey, readHubKey } from '../kit/hub-key.ts';
import type { Log } from '../kit/log.ts';
import type { Settings } from '../kit/settings.ts';
import { operators } from '../people/active-staff.ts';
import { isLinkOver } from '../people/links.ts';

/** The queues of this process, and the way out for mail. */
export interface OpenDeliveries {
  queues: Queues;
  delivery: Delivery;
  close(): Promise<void>;
}

/** Opens them on a database. A letter with a one-time link asks those who made it whether it still opens something. */
export async function openDeliveryOf(
  settings: Settings,
  { app: pool, address }: Pick<RunningDatabase, 'app' | 'address'>,
  log: Log,
): Promise<OpenDeliveries> {
  const hubKey = readHubKey(settings);
  await checkHubKey(pool, hubKey);
  const clock = systemClock;
  const queues = await openQueues(address, log);
  const isOver = (about: string) => isLinkOver(pool, about, clock.now());
  const { publicUrl } = settings;
  const opening = openDelivery({ pool, queues, hubKey, settings, publicUrl, clock, isOver, operators });
  const delivery = await opening.catch(async (error) => {
    await queues.close();
    throw error;
  });
  return { queues, delivery, close: () => queues.close() };
}
