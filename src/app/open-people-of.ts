import { systemClock } from '../kit/clock.ts';
import type { RunningDatabase } from '../kit/db/bring-up.ts';
import { checkHubKey, readHubKey } from '../kit/hub-key.ts';
import type { Log } from '../kit/log.ts';
import type { Settings } from '../kit/settings.ts';
import { openPeople } from '../people/open-people.ts';
import { permissions } from '../registry/permissions.ts';

/** People and access on a database, under the hub's key. */
export async function openPeopleOf(
  settings: Pick<Settings, 'dataDir' | 'hubKey' | 'publicUrl'>,
  { app, contact, address }: Pick<RunningDatabase, 'app' | 'contact' | 'address'>,
  log: Log,
) {
  const hubKey = readHubKey(settings);
  await checkHubKey(app, hubKey);
  const { publicUrl } = settings;
  const pools = { pool: app, contactPool: contact };
  return openPeople({ address, ...pools, hubKey, publicUrl, permissions, clock: systemClock, log });
}
