import { systemClock } from '../kit/clock.ts';
import type { RunningDatabase } from '../kit/db/bring-up.ts';
import { readHubKey } from '../kit/hub-key.ts';
import type { Log } from '../kit/log.ts';
import type { Settings } from '../kit/settings.ts';
import { replayErasures } from '../tickets/erase-words.ts';
import { keepAnchors } from '../tickets/keep-anchors.ts';
import { keepPartitions } from '../tickets/keep-partitions.ts';
import { Closing } from './closing.ts';

/**
 * Looks after the logs of tickets from here on: what a restore brought back is erased again before anybody reads it, the partitions of
 * the coming months are made, and each minute is anchored.
 */
export async function keepLogsOf(
  settings: Settings,
  { app: pool, address }: Pick<RunningDatabase, 'app' | 'address'>,
  log: Log,
): Promise<{ close(): Promise<void> }> {
  const { dataDir } = settings;
  const clock = systemClock;
  const back = await replayErasures({ pool, dataDir });
  if (back > 0) log.warn({ texts: back }, 'texts that had been erased were there again; they are erased');
  const closing = new Closing();
  closing.later(await keepPartitions({ address, clock, log }));
  closing.later(await keepAnchors({ pool, dataDir, hubKey: readHubKey(settings), clock, log }));
  return closing;
}
