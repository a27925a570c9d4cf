import { join } from 'node:path';
import { type LivePreview, openPreview } from '../editions/preview.ts';
import { bringUpDatabase, type RunningDatabase } from '../kit/db/bring-up.ts';
import { type Registration, registerProcess } from '../kit/db/process-register.ts';
import type { Serving } from '../kit/http/serve.ts';
import { createLog, type Log } from '../kit/log.ts';
import { reachableName, readSettings, type SettingFlags, type Settings } from '../kit/settings.ts';
import { buildWeb } from './build-web.ts';
import type { ExitCode, Io } from './command.ts';
import { libraryOf } from './library.ts';
import { type OpenEditions, openEditionsOf } from './open-editions.ts';
import { type Readiness, readinessOf } from './readiness.ts';
import { registryWithHolidays } from './registry-with-holidays.ts';
import { root } from './root.ts';
import { createServer, listen } from './server.ts';
import { newShipped, offerWords, publishShipped } from './shipped.ts';
import { stopSignal } from './stop-signal.ts';
import { readVersion } from './version.ts';

/** What `hub start` was asked besides its settings. */
export interface StartOptions {
  /** A folder to show a preview of. */
  watch?: string;
}

/** Brings the hub up, says where it answers, and takes it down again when asked to. */
export async function runUntilStopped(flags: SettingFlags, io: Io, { watch }: StartOptions = {}): Promise<ExitCode> {
  const { settings, sources } = readSettings(io.env, flags);
  const log = createLog();
  const asked = stopSignal();
  await buildWeb(root, io.progress);
  io.progress('Starting the database …');
  const database = await bringUpDatabase({
    settings,
    migrationsDir: join(root, 'migrations'),
    log,
    progress: io.progress,
  });
  const hub = await openHub({ settings, database, log, io, watch }).catch(async (error) => {
    await database.close();
    throw error;
  });
  const publicUrlIsSet = sources.some(({ name, source }) => name === 'PUBLIC_URL' && source !== 'default');
  const local = `http://${reachableName(settings.host)}:${hub.serving.port}`;
  const url = publicUrlIsSet ? settings.publicUrl : local;
  for (const line of await remarks(database, watch, url)) io.out(line);
  io.out(`LeanTech Hub is ready: ${url}`);
  log.info({ signal: await asked }, 'stopping');
  await closeHub(hub, database);
  return 0;
}

interface Hub {
  readiness: Readiness;
  serving: Serving;
  registration: Registration;
  editions: OpenEditions;
  preview: LivePreview | undefined;
}

interface HubParts extends StartOptions {
  settings: Settings;
  database: RunningDatabase;
  log: Log;
  io: Io;
}

async function openHub({ settings, database, log, io, watch }: HubParts): Promise<Hub> {
  const isDatabaseUp = async () => {
    await database.app.query('select');
  };
  const readiness = readinessOf({ database: isDatabaseUp }, log);
  await publishShipped(database.app, io);
  const editions = await openEditionsOf(database, log);
  try {
    const preview = watch
      ? await openPreview({ folder: watch, editions: editions.editions, registry: await registryWithHolidays(), log })
      : undefined;
    const library = libraryOf(editions.editions);
    const distDir = join(root, 'dist');
    const app = createServer({ settings, readiness, library, editions: editions.reader, preview, log, distDir });
    const serving = await listen(app, settings);
    const registration = await registerProcess(database.app, readVersion(), log);
    return { readiness, serving, registration, editions, preview };
  } catch (error) {
    await editions.close();
    throw error;
  }
}

/** What is worth a line at start, before the last one, which is the address. */
async function remarks(database: RunningDatabase, watch: string | undefined, url: string): Promise<string[]> {
  const offer = offerWords(await newShipped(database.app));
  return [...(offer ? [offer] : []), ...(watch ? [`A preview of ${watch}: ${url}/preview`] : [])];
}

/** Requests that run may end, for 20 seconds; then connections, then the database. */
async function closeHub({ readiness, serving, registration, editions, preview }: Hub, database: RunningDatabase) {
  readiness.stopping();
  preview?.close();
  await serving.close(20_000);
  await registration.end();
  await editions.close();
  await database.close();
}
