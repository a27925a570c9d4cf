import type pg from 'pg';
import { inTransaction } from '../kit/db/transaction.ts';
import { failpoint } from '../kit/failpoint.ts';
import type { Attempt } from './attempts/attempt.ts';
import type { NewEvent } from './event.ts';
import { readLog, readStates, storeWritten } from './log/store.ts';
import { storeSoon } from './log/store-soon.ts';
import { type Head, type Writing, type Written, writeDown } from './log/write-down.ts';
import type { TicketState } from './state.ts';

/** What is to be written to one ticket. */
export interface Change {
  /** UUIDv7; of a new ticket, made by the caller. */
  ticket: string;
  /**
   * The events, worked out from what the ticket is; asked anew where another was faster. It throws the refusal where it cannot be done
   * any more. Undefined as state means that there is no such ticket yet. No event at all writes nothing.
   */
  events(state: TicketState | undefined): readonly NewEvent[];
  /** Whether the caller has just made its id: then it is not looked for. */
  isNew?: boolean;
}

/** What else is done in the same transaction: an answer that is remembered, a letter that goes out. */
export type Also = (client: pg.ClientBase, written: readonly Written[]) => Promise<void>;

/** What is remembered of the request, in the same statement: where its key was used already, nothing is written (`AttemptTaken`). */
export type Remember = (written: readonly Written[]) => Attempt;

/**
 * Writes to one or several tickets: all of it or nothing, in one transaction. This is the one way in which a ticket comes about or
 * changes. It writes past what others wrote meanwhile, by asking each change again; what must not happen twice, or not any more, is
 * refused there.
 */
export async function append(
  pool: pg.Pool,
  changes: readonly Change[],
  writing: Writing,
  also?: Also,
  remember?: Remember,
): Promise<Written[]> {
  const inOrder = [...changes].sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
  for (let tried = 1; ; tried++) {
    const written = await tryOnce(pool, inOrder, writing, { also, remember });
    if (written) return written;
    if (tried >= MOST_TRIES) throw new Error(`Others write to ${inOrder.map((it) => it.ticket)} without end.`);
  }
}

const MOST_TRIES = 50;

/** Nothing where somebody else was faster. */
async function tryOnce(pool: pg.Pool, changes: readonly Change[], writing: Writing, along: Along) {
  await failpoint('append:reading');
  const heads = await headsOf(pool, changes);
  await failpoint('append:read');
  const written = changes.flatMap((change, index) => {
    const news = change.events(heads[index]!.state);
    return news.length ? [{ head: heads[index]!, news }] : [];
  });
  const withLogs = await Promise.all(written.map((it) => withLog(pool, it)));
  const all = withLogs.map(({ head, news }) => writeDown(head, news, writing));
  return (await store(pool, all, along)) ? all : undefined;
}

async function headsOf(pool: pg.Pool, changes: readonly Change[]): Promise<Head[]> {
  const known = changes.filter((it) => !it.isNew).map((it) => it.ticket);
  const states = known.length ? await readStates(pool, known) : new Map<string, TicketState>();
  return changes.map(({ ticket }) => ({ ticket, state: states.get(ticket) }));
}

/** A correction counts from its place in the log on, so the log is read. */
async function withLog(pool: pg.Pool, { head, news }: { head: Head; news: readonly NewEvent[] }) {
  if (!head.state || news.every((it) => it.type !== 'event.corrected')) return { head, news };
  const log = await readLog(pool, head.ticket);
  return { head: { ...head, log: log.slice(0, head.state.seq) }, news };
}

interface Along {
  also: Also | undefined;
  remember: Remember | undefined;
}

async function store(pool: pg.Pool, all: readonly Written[], { also, remember }: Along): Promise<boolean> {
  const attempt = all.length ? remember?.(all) : undefined;
  const [first] = all;
  if (first && all.length === 1 && !also)
    return first.after > 0 ? storeWritten(pool, first, attempt) : storeSoon(pool, { written: first, attempt });
  const isStored = await inTransaction(pool, async (client) => {
    // In the order of their ids, so that two who write to the same tickets never wait for each other.
    for (const it of all)
      if (!(await storeWritten(client, it, it === first ? attempt : undefined))) throw new FasterOther();
    await also?.(client, all);
    await failpoint('append:committing');
    return true;
  }).catch((error) => {
    if (error instanceof FasterOther) return false;
    throw error;
  });
  await failpoint('append:committed');
  return isStored;
}

class FasterOther extends Error {}
