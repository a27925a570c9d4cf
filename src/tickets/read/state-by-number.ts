import type pg from 'pg';
import type { TicketState } from '../state.ts';

/** What the ticket of a number is, also one that was deleted. */
export async function stateByNumber(pool: pg.Pool, number: number): Promise<TicketState | undefined> {
  const { rows } = await pool.query<{ state: TicketState }>({
    name: 'tickets-by-number',
    text: 'select state from tickets.ticket where number = $1',
    values: [number],
  });
  return rows[0]?.state;
}
