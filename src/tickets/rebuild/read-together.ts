import type pg from 'pg';
import type { TicketEvent } from '../event.ts';
import { EVENT } from '../log/store.ts';
import type { StoredRow } from '../verify/differing-columns.ts';

/** Some tickets' logs, and their rows as they were a moment later: an honest row is never older than its log here. */
export async function readTogether(pool: pg.Pool, tickets: readonly string[]) {
  const logs = await pool.query<TicketEvent>(
    `select ${EVENT} from tickets.event where ticket = any ($1) order by ticket, seq`,
    [tickets],
  );
  const rows = await pool.query<{ id: string; row: StoredRow }>(
    'select id, to_jsonb(t) as row from tickets.ticket t where id = any ($1)',
    [tickets],
  );
  const byTicket = new Map(rows.rows.map(({ id, row }) => [id, row]));
  return [...Map.groupBy(logs.rows, (it) => it.ticket)].map(([ticket, log]) => ({ log, row: byTicket.get(ticket) }));
}
