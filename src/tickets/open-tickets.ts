import type pg from 'pg';
import { type FilesParts, openFiles } from '../files/open-files.ts';
import type { People } from '../people/service.ts';
import { cleanLong } from '../privacy/clean-long.ts';
import { openFeed } from './feed/ticket-feed.ts';
import { rulesIn } from './intake/rules.ts';
import { numberAllotment } from './numbers/allot.ts';
import type { InForce, Tickets } from './service.ts';
import { upkeep } from './upkeep/upkeep.ts';

/** What tickets are opened with. */
export interface OpenTickets extends Pick<People, 'pool' | 'clock' | 'log' | 'permissions' | 'stopping' | 'publicUrl'> {
  /** Where attachments lie, and the most that one may have, in MB. */
  files: Pick<FilesParts, 'dataDir' | 'fileLimitMb' | 'freeSpace'>;
  inForce(): InForce;
  /** Where it is heard what other processes write; without it they are seen a few seconds later. */
  listenAt?: pg.ClientConfig | undefined;
}

/** Tickets, until they are closed. */
export interface TicketsOpened extends Tickets {
  close(): Promise<void>;
}

/** Everything about tickets on a database. */
export function openTickets({ listenAt, files, ...parts }: OpenTickets): TicketsOpened {
  const { pool, log } = parts;
  const feed = openFeed({ pool, log, listenAt });
  const clean = (text: string) => cleanLong(text, rulesIn.of(parts.inForce().set));
  const tickets = { ...parts, files: openFiles({ ...files, pool, log, clean }), allot: numberAllotment(pool), feed };
  const kept = upkeep(tickets);
  return {
    ...tickets,
    close: async () => {
      await kept.close();
      await feed.close();
    },
  };
}
