import { systemClock } from '../kit/clock.ts';
import type { RunningDatabase } from '../kit/db/bring-up.ts';
import { checkHubKey, readHubKey } from '../kit/hub-key.ts';
import type { Log } from '../kit/log.ts';
import type { Settings } from '../kit/settings.ts';
import { openPeople } from '../people/open-people.ts';
import { peoplePermissions } from '../people/permissions.ts';

/** People and access on a database, under the hub's key. */
export async function openPeopleOf(
  settings: Pick<Settings, 'dataDir' | 'hubKey' | 'publicUrl'>,
  { app, address }: Pick<RunningDatabase, 'app' | 'address'>,
  log: Log,
) {
  const hubKey = readHubKey(settings);
  await checkHubKey(app, hubKey);
  const { publicUrl } = settings;
  return openPeople({ address, pool: app, hubKey, publicUrl, permissions: peoplePermissions, clock: systemClock, log });
}
