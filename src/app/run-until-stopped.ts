import { join } from 'node:path';
import { bringUpDatabase, type RunningDatabase } from '../kit/db/bring-up.ts';
import { type Registration, registerProcess } from '../kit/db/process-register.ts';
import type { Serving } from '../kit/http/serve.ts';
import { createLog, type Log } from '../kit/log.ts';
import { reachableName, readSettings, type SettingFlags, type Settings } from '../kit/settings.ts';
import { buildWeb } from './build-web.ts';
import type { ExitCode, Io } from './command.ts';
import { openLibrary } from './library.ts';
import { type Readiness, readinessOf } from './readiness.ts';
import { root } from './root.ts';
import { createServer, listen } from './server.ts';
import { stopSignal } from './stop-signal.ts';
import { readVersion } from './version.ts';

/** Brings the hub up, says where it answers, and takes it down again when asked to. */
export async function runUntilStopped(flags: SettingFlags, io: Io): Promise<ExitCode> {
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
  const hub = await openHub(settings, database, log).catch(async (error) => {
    await database.close();
    throw error;
  });
  const publicUrlIsSet = sources.some(({ name, source }) => name === 'PUBLIC_URL' && source !== 'default');
  const local = `http://${reachableName(settings.host)}:${hub.serving.port}`;
  io.out(`LeanTech Hub is ready: ${publicUrlIsSet ? settings.publicUrl : local}`);
  log.info({ signal: await asked }, 'stopping');
  await closeHub(hub, database);
  return 0;
}

interface Hub {
  readiness: Readiness;
  serving: Serving;
  registration: Registration;
}

async function openHub(settings: Settings, database: RunningDatabase, log: Log): Promise<Hub> {
  const readiness = readinessOf({
    database: async () => {
      await database.app.query('select');
    },
  });
  const library = await openLibrary(join(root, 'content'), log);
  const app = createServer({ settings, readiness, library, log, distDir: join(root, 'dist') });
  const serving = await listen(app, settings);
  const registration = await registerProcess(database.app, readVersion(), log);
  return { readiness, serving, registration };
}

/** Requests that run may end, for 20 seconds; then connections, then the database. */
async function closeHub({ readiness, serving, registration }: Hub, database: RunningDatabase): Promise<void> {
  readiness.stopping();
  await serving.close(20_000);
  await registration.end();
  await database.close();
}
