import type pg from 'pg';
import type { z } from 'zod';
import { stateOf } from '../corrected.ts';
import { readLog } from '../log/store.ts';
import { formatNumber } from '../number.ts';
import type { TicketState } from '../state.ts';
import type { EventsQuestion, TicketEvents } from '../ticket-contract.ts';
import type { Looking } from './looking.ts';
import { marksFor } from './marks-for.ts';
import { presentTicket } from './present-ticket.ts';
import { readEntries } from './read-entries.ts';

const PAGE = 500;

/** The log of a ticket; with an instant, as it was then, and what the ticket was. */
export async function readLogPage(
  pool: pg.Pool,
  { id, number }: TicketState,
  { asOf, after }: z.infer<typeof EventsQuestion>,
  looking: Looking,
): Promise<z.infer<typeof TicketEvents>> {
  const at = asOf === undefined ? undefined : Temporal.Instant.from(asOf);
  // A correction tells of what stands before it, so the whole log is read also where a part is shown.
  const log = (await readLog(pool, id)).filter((it) => !at || isBy(it.recordedAt, at));
  const then = at ? stateOf(log) : undefined;
  const entries = (await readEntries(pool, log, marksFor(looking))).filter((it) => it.seq > after);
  const events = entries.slice(0, PAGE);
  return {
    number: formatNumber(number),
    asOf: at?.toString() ?? null,
    ticket: then ? await presentTicket(pool, then, { ...looking, now: at! }) : null,
    events,
    next: entries.length > PAGE ? events.at(-1)!.seq : null,
  };
}

const isBy = (recordedAt: string, at: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(recordedAt), at) <= 0;
