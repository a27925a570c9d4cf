import { type Address, embeddedAddress, urlAddress } from '../../kit/db/address.ts';
import { embeddedState } from '../../kit/db/embedded/state.ts';
import type { Settings } from '../../kit/settings.ts';

/** Where the database answers; nothing where it is the hub's own and does not run. */
export function runningDatabase({
  dataDir,
  databaseUrl,
}: Pick<Settings, 'dataDir' | 'databaseUrl'>): Address | undefined {
  if (databaseUrl) return urlAddress(databaseUrl);
  const own = embeddedState(dataDir);
  return own.kind === 'running' ? embeddedAddress(own.socketDir, own.secrets) : undefined;
}
