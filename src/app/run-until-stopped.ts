import { join } from 'node:path';
import { createLog } from '../kit/log.ts';
import { reachableName, readSettings, type SettingFlags } from '../kit/settings.ts';
import { buildWeb } from './build-web.ts';
import type { ExitCode, Io } from './command.ts';
import { readinessOf } from './readiness.ts';
import { root } from './root.ts';
import { createServer, listen } from './server.ts';
import { stopSignal } from './stop-signal.ts';

/** Brings the hub up, says where it answers, and takes it down again when asked to. */
export async function runUntilStopped(flags: SettingFlags, io: Io): Promise<ExitCode> {
  const { settings } = readSettings(io.env, flags);
  const log = createLog();
  await buildWeb(root, io.progress);
  const readiness = readinessOf({});
  const app = createServer({ settings, readiness, log, distDir: join(root, 'dist') });
  const serving = await listen(app, settings);
  const address = io.env.PUBLIC_URL ? settings.publicUrl : `http://${reachableName(settings.host)}:${serving.port}`;
  io.out(`LeanTech Hub is ready: ${address}`);
  await stopSignal();
  readiness.stopping();
  await serving.close();
  return 0;
}
