import { type Log, silentLog } from '../log.ts';
import type { Settings } from '../settings.ts';
import { type Address, embeddedAddress, urlAddress } from './address.ts';
import { checkExternal } from './check-external.ts';
import { startEmbedded } from './embedded/embedded-postgres.ts';
import { readMigrations } from './migrations/files.ts';
import { migrate } from './migrations/migrate.ts';
import { type Database, openDatabase } from './pools.ts';
import { prepareOwn } from './prepare-own.ts';

/** The database, up to date, with open pools. */
export interface RunningDatabase extends Database {
  address: Address;
}

export interface BringUpOptions {
  settings: Pick<Settings, 'dataDir' | 'databaseUrl'>;
  migrationsDir: string;
  log?: Log;
  progress?: (line: string) => void;
}

/** Brings the database up, the hub's own or the operator's, updates its schema and opens the pools. */
export async function bringUpDatabase({
  settings,
  migrationsDir,
  log = silentLog,
  progress,
}: BringUpOptions): Promise<RunningDatabase> {
  const { address, stop } = await reach(settings, log, progress);
  try {
    await migrate(address.as('owner'), readMigrations(migrationsDir), { progress });
    const database = openDatabase(address, log);
    const close = async () => {
      await database.close();
      await stop();
    };
    return { ...database, address, close };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Reached {
  address: Address;
  stop(): Promise<void>;
}

async function reach(
  { dataDir, databaseUrl }: BringUpOptions['settings'],
  log: Log,
  progress?: (line: string) => void,
): Promise<Reached> {
  if (databaseUrl) {
    const address = urlAddress(databaseUrl);
    await checkExternal(address);
    return { address, stop: async () => {} };
  }
  const own = await startEmbedded({ dataDir, log, progress });
  try {
    await prepareOwn(own);
  } catch (error) {
    await own.stop();
    throw error;
  }
  return { address: embeddedAddress(own.socketDir, own.secrets), stop: own.stop };
}
