import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { openPush } from '../delivery/open-push.ts';
import { openOutgoing } from '../delivery/outgoing.ts';
import { openPreview } from '../editions/preview.ts';
import type { RunningDatabase } from '../kit/db/bring-up.ts';
import { registerProcess } from '../kit/db/process-register.ts';
import { lateListener } from '../kit/http/late-listener.ts';
import { serve } from '../kit/http/serve.ts';
import { keyFor, readHubKey } from '../kit/hub-key.ts';
import type { Log } from '../kit/log.ts';
import type { SettingSource, Settings } from '../kit/settings.ts';
import { peopleApi } from '../people/api.ts';
import { calendarFeed } from '../people/calendar-feed.ts';
import { identify } from '../people/identify.ts';
import type { People } from '../people/service.ts';
import { openTickets } from '../tickets/open-tickets.ts';
import { clientRoutes } from './client-routes.ts';
import { Closing } from './closing.ts';
import type { Io } from './command.ts';
import { deliveryRoutes } from './delivery-routes.ts';
import { keepLogsOf } from './keep-logs-of.ts';
import { libraryOf } from './library.ts';
import { openDeliveryOf } from './open-delivery-of.ts';
import { openEditionsOf } from './open-editions.ts';
import { openPeopleOf } from './open-people-of.ts';
import { publicAddress } from './public-address.ts';
import { pushOf } from './push-of.ts';
import { readinessOf } from './readiness.ts';
import { registryWithHolidays } from './registry-with-holidays.ts';
import { root } from './root.ts';
import { createServer } from './server.ts';
import { publishShipped } from './shipped.ts';
import { ticketRoutes } from './ticket-routes.ts';
import { readVersion } from './version.ts';

/** A hub that answers. */
export interface Hub {
  /** The address that people use. */
  url: string;
  people: People;
  /** Lets running requests end, for 20 seconds, then ends all that was opened for it. */
  close(): Promise<void>;
}

export interface HubParts {
  settings: Settings;
  sources: readonly SettingSource[];
  database: RunningDatabase;
  log: Log;
  io: Io;
  /** A folder to show a preview of. */
  watch?: string | undefined;
}

/** Opens everything on a database that is up, and answers; what was opened is closed again where something fails. */
export async function openHub(parts: HubParts): Promise<Hub> {
  const closing = new Closing();
  try {
    return await open(parts, closing);
  } catch (error) {
    await closing.close();
    throw error;
  }
}

async function open({ settings, sources, database, log, io, watch }: HubParts, closing: Closing): Promise<Hub> {
  const isDatabaseUp = async () => void (await database.app.query('select'));
  const readiness = readinessOf({ database: isDatabaseUp }, log);
  await publishShipped(database.app, io);
  const editions = closing.later(await openEditionsOf(database, log));
  const registry = watch ? await registryWithHolidays() : undefined;
  const preview =
    watch && (await openPreview({ folder: watch, editions: editions.editions, registry: registry!, log }));
  const late = lateListener();
  const serving = await serve(late.listener, settings);
  // Requests that run need people until they end, so people are closed after the server, though they are opened after it.
  const underServer = closing.later(new Closing());
  closing.later({ close: () => serving.close(20_000) });
  const publicUrl = publicAddress(settings, sources, serving.port);
  const outgoing = underServer.later(openOutgoing(settings));
  const mail = underServer.later(await openDeliveryOf({ ...settings, publicUrl }, database, log));
  const ways = { ...mail, outgoing };
  const people = underServer.later(await openPeopleOf({ ...settings, publicUrl }, database, ways, log));
  underServer.later(await keepLogsOf(settings, database, log));
  const library = libraryOf(editions.editions);
  const listenAt = database.address.as('hub_app');
  const hubKey = readHubKey(settings);
  const parts = { ...people, inForce: library.inForce, files: settings, hubKey, listenAt };
  const tickets = underServer.later(openTickets(parts));
  const push = pushOf(people, keyFor('push', hubKey));
  underServer.later(await openPush(push, mail.queues));
  const app = createServer({
    settings: { ...settings, publicUrl },
    gate: {
      identify: identify(people),
      routes: peopleApi(people),
      feeds: calendarFeed(people),
    },
    delivery: deliveryRoutes(people, mail.delivery, push),
    readiness,
    clients: clientRoutes(people, library, () => editions.editions.refresh()),
    tickets: ticketRoutes(tickets),
    library,
    editions: editions.reader,
    ...(preview ? { preview } : {}),
    log,
    distDir: join(root, 'dist'),
  });
  const registration = await registerProcess(database.app, readVersion(), log);
  underServer.later({ close: () => registration.end() });
  closing.later({
    close: async () => {
      readiness.stopping();
      if (preview) preview.close();
      people.stop();
    },
  });
  late.set(getRequestListener(app.fetch));
  return { url: publicUrl, people, close: () => closing.close() };
}
