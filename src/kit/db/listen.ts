import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Log, silentLog } from '../log.ts';

/** A connection that waits for notes of PostgreSQL's NOTIFY. */
export interface Listening {
  close(): Promise<void>;
}

export interface ListenOptions {
  channel: string;
  /** Called for each note, and after each time the connection had to be made anew: notes may have been missed. */
  onNote: (payload: string) => void;
  log?: Log;
  /** How long to wait before a broken connection is made again. */
  retryMs?: number;
}

/**
 * Listens on a channel, for as long as it is not closed. A note is a hint that something is there to be read, never the
 * news itself: it is lost while the connection is down, so whoever listens also looks from time to time.
 */
export function listen(
  config: pg.ClientConfig,
  { channel, onNote, log = silentLog, retryMs = 1000 }: ListenOptions,
): Listening {
  const stop = new AbortController();
  const done = (async () => {
    while (!stop.signal.aborted) {
      const client = new pg.Client({
        ...config,
        application_name: 'leantech-hub listen',
        keepAlive: true,
        connectionTimeoutMillis: 5000,
      });
      await stayConnected(client, channel, onNote, stop.signal).catch((err) => {
        if (!stop.signal.aborted) log.warn({ err, channel }, 'the connection for notes broke');
      });
      await sleep(retryMs, undefined, { signal: stop.signal, ref: false }).catch(() => {});
    }
  })();
  return {
    close: async () => {
      stop.abort();
      await done;
    },
  };
}

/**
 * Resolves when it shall stop, rejects when the connection breaks. A connection that is being made is made first and ended
 * then: the driver never settles one that is ended half-way.
 */
async function stayConnected(
  client: pg.Client,
  channel: string,
  onNote: (payload: string) => void,
  stop: AbortSignal,
): Promise<void> {
  const over = Promise.withResolvers<void>();
  over.promise.catch(() => {});
  client.on('error', over.reject);
  client.on('end', over.resolve);
  const onStop = () => over.resolve();
  stop.addEventListener('abort', onStop);
  client.on('notification', ({ payload }) => onNote(payload ?? ''));
  try {
    await client.connect();
    if (stop.aborted) return;
    await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    onNote('');
    await over.promise;
  } finally {
    stop.removeEventListener('abort', onStop);
    await client.end().catch(() => {});
  }
}
