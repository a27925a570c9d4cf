import type pg from 'pg';
import { type Listening, listen } from '../../kit/db/listen.ts';
import type { Log } from '../../kit/log.ts';
import { hinting } from './hinting.ts';
import { type Place, placeText } from './place.ts';
import { type Batch, readFeed } from './read-feed.ts';

/** What is written to tickets, live, for all streams of a process. */
export interface TicketFeed {
  /** Says that something was just written: whoever follows looks at once, here and in other processes. */
  hint(): void;
  /** What followed a place. Those who are at the same place are served by one question. */
  after(place: Place): Promise<Batch>;
  /** Calls at each hint, until it is stopped. */
  onHint(call: () => void): () => void;
  close(): Promise<void>;
}

export interface FeedParts {
  pool: pg.Pool;
  log: Log;
  /** Where other processes' hints are heard; without it they are seen when it is looked next. */
  listenAt?: pg.ClientConfig | undefined;
}

/** The channel of hints. A note says that there is something to be read, and nothing else. */
export const CHANNEL = 'tickets_written';

export function openFeed({ pool, log, listenAt }: FeedParts): TicketFeed {
  const calls = new Set<() => void>();
  const wake = () => {
    for (const call of calls) call();
  };
  const listening: Listening | undefined = listenAt && listen(listenAt, { channel: CHANNEL, onNote: wake, log });
  const others = hinting(() => pool.query('select pg_notify($1, $2)', [CHANNEL, '']), log);
  const asked = new Map<string, Promise<Batch>>();
  const ask = (place: Place): Promise<Batch> => {
    const key = placeText(place);
    const open = asked.get(key) ?? readFeed(pool, place).finally(() => asked.delete(key));
    asked.set(key, open);
    return open;
  };
  return {
    hint: () => {
      wake();
      others.hint();
    },
    after: ask,
    onHint: (call) => {
      calls.add(call);
      return () => void calls.delete(call);
    },
    close: async () => {
      others.close();
      await listening?.close();
    },
  };
}
