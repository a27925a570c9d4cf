import canonicalize from 'canonicalize';
import { rowOf } from '../log/store.ts';
import type { TicketState } from '../state.ts';

/** The columns of a ticket by their names; instants as PostgreSQL writes them into JSON. */
export type StoredRow = Record<string, unknown> & { number: number; state: TicketState };

/** The columns in which a row is not what its log says. */
export function differingColumns(row: StoredRow, due: TicketState): string[] {
  return Object.entries(rowOf(due))
    .filter(([column, value]) => !isSame(row[column], value))
    .map(([column]) => column);
}

function isSame(stored: unknown, due: unknown): boolean {
  if (typeof stored === 'string' && typeof due === 'string' && stored !== due && ISO.test(due)) {
    return ISO.test(stored) && Temporal.Instant.from(stored).equals(due);
  }
  return canonicalize(stored) === canonicalize(due);
}

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
