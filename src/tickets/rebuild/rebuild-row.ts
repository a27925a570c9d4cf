import type pg from 'pg';
import { stateOf } from '../corrected.ts';
import type { TicketEvent } from '../event.ts';
import { storeWritten } from '../log/store.ts';
import type { TicketState } from '../state.ts';
import { upcast } from '../upcast.ts';
import { differingColumns, type StoredRow } from '../verify/differing-columns.ts';

/** `moved`: others wrote meanwhile, so it has to be looked at again. */
export type Outcome = 'same' | 'changed' | 'moved' | { says: string };

/** Puts a row right by its log, in one statement that does nothing where the log moved on meanwhile. */
export async function rebuildRow(pool: pg.Pool, log: readonly TicketEvent[], row?: StoredRow): Promise<Outcome> {
  const due = stateFrom(log);
  if ('says' in due) return due;
  if (row && row.state.seq > due.seq) return 'moved';
  // The row is a witness of what was written: making it anew would hide what was done to the log.
  if (row && row.state.hash !== due.hash) return { says: OTHER };
  if (row && differingColumns(row, due).length === 0) return 'same';
  const stored = await storeWritten(pool, { state: due, after: Number(row?.seq ?? 0), events: [], texts: [] });
  return stored ? 'changed' : 'moved';
}

export const OTHER =
  'Its row counts other events than its log holds, so it stays: `npx hub verify` tells what was done.';

function stateFrom(log: readonly TicketEvent[]): TicketState | { says: string } {
  try {
    return stateOf(log.map(upcast))!;
  } catch (error) {
    return { says: `This version cannot work its log out: ${(error as Error).message}` };
  }
}
