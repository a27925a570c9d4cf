import type { Outgoing } from '../delivery/outgoing.ts';
import { systemClock } from '../kit/clock.ts';
import type { RunningDatabase } from '../kit/db/bring-up.ts';
import { checkHubKey, readHubKey } from '../kit/hub-key.ts';
import type { Log } from '../kit/log.ts';
import type { Settings } from '../kit/settings.ts';
import { answerAskedLinks } from '../people/asked-links.ts';
import { openPeople } from '../people/open-people.ts';
import type { AskedLinks } from '../people/service.ts';
import { permissions } from '../registry/permissions.ts';
import type { OpenDeliveries } from './open-delivery-of.ts';

/** People and access on a database, under the hub's key. */
export async function openPeopleOf(
  settings: Pick<Settings, 'dataDir' | 'hubKey' | 'publicUrl'>,
  { app, contact, address }: Pick<RunningDatabase, 'app' | 'contact' | 'address'>,
  { queues, delivery: { post }, outgoing }: Pick<OpenDeliveries, 'queues' | 'delivery'> & { outgoing: Outgoing },
  log: Log,
) {
  const hubKey = readHubKey(settings);
  await checkHubKey(app, hubKey);
  const asked: AskedLinks | undefined = post && (await queues.define('asked-links'));
  const { publicUrl } = settings;
  const parts = { address, pool: app, contactPool: contact, hubKey, publicUrl, permissions, clock: systemClock, log };
  const people = openPeople({ ...parts, outgoing, post, asked });
  await answerAskedLinks(people);
  return people;
}
