import type pg from 'pg';
import { type FilesParts, openFiles } from '../files/open-files.ts';
import { keyFor } from '../kit/hub-key.ts';
import type { Secret } from '../kit/secret.ts';
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
  /** Of the hub's key; masked values are sealed under one of their own that follows from it. */
  hubKey: Secret;
  /** Where it is heard what other processes write; without it they are seen a few seconds later. */
  listenAt?: pg.ClientConfig | undefined;
}

/** Tickets, until they are closed. */
export interface TicketsOpened extends Tickets {
  close(): Promise<void>;
}

/** Everything about tickets on a database. */
export function openTickets({ listenAt, files, hubKey, ...parts }: OpenTickets): TicketsOpened {
  const { pool, log } = parts;
  const feed = openFeed({ pool, log, listenAt });
  const clean = (text: string) => cleanLong(text, rulesIn.of(parts.inForce().set));
  const maskedKey = keyFor('masked values', hubKey);
  const kept = openFiles({ ...files, pool, log, clean });
  const tickets = { ...parts, files: kept, allot: numberAllotment(pool), feed, maskedKey };
  const running = upkeep(tickets);
  return {
    ...tickets,
    close: async () => {
      await running.close();
      await feed.close();
    },
  };
}
