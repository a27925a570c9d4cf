import { type EditionReader, editionReader } from '../editions/reading.ts';
import { type Editions, openEditions } from '../editions/service.ts';
import { channel, editionDb } from '../editions/store.ts';
import type { RunningDatabase } from '../kit/db/bring-up.ts';
import { listen } from '../kit/db/listen.ts';
import type { Log } from '../kit/log.ts';
import { registry } from '../registry/registry.ts';

/** What this process knows of editions, and keeps knowing until it is closed. */
export interface OpenEditions {
  editions: Editions;
  reader: EditionReader;
  close(): Promise<void>;
}

/** Opens the editions of a database: PostgreSQL's notes wake them, and they look for themselves besides. */
export async function openEditionsOf(
  database: Pick<RunningDatabase, 'app' | 'address'>,
  log: Log,
): Promise<OpenEditions> {
  const db = editionDb(database.app);
  const editions = await openEditions({ db, registry, log });
  const listening = listen(database.address.as('hub_app'), {
    channel,
    log,
    onNote: () => void editions.refresh().catch((err) => log.warn({ err }, 'could not look for new editions')),
  });
  return {
    editions,
    reader: editionReader({ db, setOf: async ({ number }) => (await editions.open(number)).set.documents }),
    close: async () => {
      await listening.close();
      await editions.close();
    },
  };
}
