import { join } from 'node:path';
import { bringUpDatabase, type RunningDatabase } from '../kit/db/bring-up.ts';
import { embeddedState } from '../kit/db/embedded/state.ts';
import { Refusal } from '../kit/refusal.ts';
import { readSettings, type SettingFlags } from '../kit/settings.ts';
import type { Io } from './command.ts';
import { root } from './root.ts';

/** The flags that say which database a command works on. */
export const databaseOptions = {
  'data-dir': { type: 'string', value: 'FOLDER', help: 'Folder of the hub (DATA_DIR)' },
  'database-url': { type: 'string', value: 'URL', help: 'A PostgreSQL of your own (DATABASE_URL)' },
} as const;

export interface DatabaseUse {
  flags: SettingFlags;
  io: Io;
  /** Refuse where no hub ever ran, where otherwise an empty database would be made. */
  mustExist?: boolean;
}

/** Runs a command on the hub's database: the one of a running hub, or brought up for as long as the command takes. */
export async function withDatabase<T>(
  { flags, io, mustExist = false }: DatabaseUse,
  work: (database: RunningDatabase) => Promise<T>,
): Promise<T> {
  const { settings } = readSettings(io.env, flags);
  if (mustExist && !settings.databaseUrl && embeddedState(settings.dataDir).kind === 'absent') {
    throw neverStarted(settings.dataDir);
  }
  const database = await bringUpDatabase({
    settings,
    migrationsDir: join(root, 'migrations'),
    progress: io.progress,
  });
  return work(database).finally(() => database.close());
}

const neverStarted = (dataDir: string) =>
  new Refusal({
    code: 'editions/none',
    message: `Nothing was published yet: no hub was ever started on ${dataDir}.`,
    remedy: 'Start it with `npm start`, or point DATA_DIR or DATABASE_URL to the hub that you mean.',
  });
