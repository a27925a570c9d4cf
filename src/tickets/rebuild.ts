import type pg from 'pg';
import { readTogether } from './rebuild/read-together.ts';
import { OTHER, rebuildRow } from './rebuild/rebuild-row.ts';

/** What came of it. */
export interface Rebuilt {
  /** Logs that were worked through. */
  tickets: number;
  /** Rows that were not what their log says, and are now. */
  changed: number;
  /** Tickets whose rows stay as they are, and why. */
  left: { ticket: string; says: string }[];
}

/** Told how many were worked through, of how many. */
export type Progress = (done: number, all: number) => void;

const AT_ONCE = 200;
/** How often a ticket is looked at again to which others write at this moment. */
const MOST_TRIES = 50;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Makes the row of each ticket anew from its log, where it differs, while the hub runs and writes. A process that is killed leaves rows
 * that are done and rows that are as they were.
 */
export async function rebuildTickets(pool: pg.Pool, progress?: Progress): Promise<Rebuilt> {
  const all = await countTickets(pool);
  const rebuilt: Rebuilt = { tickets: 0, changed: 0, left: [] };
  for (let after = FIRST; ; ) {
    const tickets = await logsAfter(pool, after);
    if (tickets.length === 0) return rebuilt;
    await rebuildSome(pool, tickets, rebuilt);
    after = tickets.at(-1)!;
    if (rebuilt.tickets % 10_000 === 0) progress?.(rebuilt.tickets, all);
  }
}

async function countTickets(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ all: number }>('select count(*) as all from tickets.ticket');
  return rows[0]!.all;
}

async function logsAfter(pool: pg.Pool, after: string): Promise<string[]> {
  const { rows } = await pool.query<{ ticket: string }>(
    'select ticket from tickets.event where ticket > $1 and seq = 1 order by ticket limit $2',
    [after, AT_ONCE],
  );
  return rows.map(({ ticket }) => ticket);
}

async function rebuildSome(pool: pg.Pool, tickets: readonly string[], rebuilt: Rebuilt): Promise<void> {
  let moved = tickets;
  for (let tried = 1; moved.length > 0 && tried <= MOST_TRIES; tried++) {
    moved = await tryOnce(pool, moved, rebuilt);
  }
  rebuilt.tickets += tickets.length;
  rebuilt.left.push(...moved.map((ticket) => ({ ticket, says: OTHER })));
}

/** Gives those to which others wrote meanwhile. */
async function tryOnce(pool: pg.Pool, tickets: readonly string[], rebuilt: Rebuilt): Promise<string[]> {
  const moved: string[] = [];
  for (const { log, row } of await readTogether(pool, tickets)) {
    const { ticket } = log[0]!;
    const outcome = await rebuildRow(pool, log, row);
    if (outcome === 'moved') moved.push(ticket);
    else if (outcome === 'changed') rebuilt.changed += 1;
    else if (outcome !== 'same') rebuilt.left.push({ ticket, ...outcome });
  }
  return moved;
}
