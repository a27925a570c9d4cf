import { join } from 'node:path';
import { bringUpDatabase, type RunningDatabase } from '../kit/db/bring-up.ts';
import { readFailpoints, switchFailpoints } from '../kit/failpoint.ts';
import { createLog } from '../kit/log.ts';
import { readSettings, type SettingFlags } from '../kit/settings.ts';
import { setUpLink } from '../people/set-up-link.ts';
import { buildWeb } from './build-web.ts';
import type { ExitCode, Io } from './command.ts';
import { openHub } from './open-hub.ts';
import { root } from './root.ts';
import { newShipped, offerWords } from './shipped.ts';
import { stopSignal } from './stop-signal.ts';

/** What `hub start` was asked besides its settings. */
export interface StartOptions {
  /** A folder to show a preview of. */
  watch?: string;
}

/** Brings the hub up, says where it answers, and takes it down again when asked to. */
export async function runUntilStopped(flags: SettingFlags, io: Io, { watch }: StartOptions = {}): Promise<ExitCode> {
  const { settings, sources } = readSettings(io.env, flags);
  const log = createLog();
  const faults = switchFailpoints(readFailpoints(io.env));
  if (faults.length > 0) log.warn({ faults }, 'this hub breaks on purpose: HUB_FAILPOINT and HUB_MAY_BREAK are set');
  const asked = stopSignal();
  await buildWeb(root, io.progress);
  io.progress('Starting the database …');
  const database = await bringUpDatabase({
    settings,
    migrationsDir: join(root, 'migrations'),
    log,
    progress: io.progress,
  });
  const hub = await openHub({ settings, sources, database, log, io, watch }).catch(async (error) => {
    await database.close();
    throw error;
  });
  for (const line of await remarks(database, watch, hub.url)) io.out(line);
  const link = await setUpLink(hub.people);
  if (link) io.out('No account exists yet. The link makes the first one; it works once, for 24 hours.');
  io.out(`LeanTech Hub is ready: ${link ?? hub.url}`);
  log.info({ signal: await asked }, 'stopping');
  await hub.close();
  await database.close();
  return 0;
}

/** What is worth a line at start, before the last one, which is the address. */
async function remarks(database: RunningDatabase, watch: string | undefined, url: string): Promise<string[]> {
  const offer = offerWords(await newShipped(database.app));
  return [...(offer ? [offer] : []), ...(watch ? [`A preview of ${watch}: ${url}/preview`] : [])];
}
