import type pg from 'pg';
import type { People } from '../people/service.ts';
import { forgettingAttempts } from './attempts/forgetting.ts';
import { openFeed } from './feed/ticket-feed.ts';
import { numberAllotment } from './numbers/allot.ts';
import type { InForce, Tickets } from './service.ts';

/** What tickets are opened with. */
export interface OpenTickets extends Pick<People, 'pool' | 'clock' | 'log' | 'permissions' | 'stopping' | 'publicUrl'> {
  inForce(): InForce;
  /** Where it is heard what other processes write; without it they are seen a few seconds later. */
  listenAt?: pg.ClientConfig | undefined;
}

/** Tickets, until they are closed. */
export interface TicketsOpened extends Tickets {
  close(): Promise<void>;
}

/** Everything about tickets on a database. */
export function openTickets({ listenAt, ...parts }: OpenTickets): TicketsOpened {
  const { pool, log } = parts;
  const feed = openFeed({ pool, log, listenAt });
  const forgetting = forgettingAttempts(parts);
  return {
    ...parts,
    allot: numberAllotment(pool),
    feed,
    close: async () => {
      await forgetting.close();
      await feed.close();
    },
  };
}
