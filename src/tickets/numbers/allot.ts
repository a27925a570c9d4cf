import type pg from 'pg';
import { together } from '../../kit/db/together.ts';

/** Gives the number of a new ticket: each once, rising, with gaps where one was not used. */
export type Allot = () => Promise<number>;

/** Allots numbers from the sequence, one question for all who wait; none is fetched that nobody waits for. */
export function numberAllotment(pool: pg.Pool): Allot {
  const next = together((all: readonly undefined[]) => nextNumbers(pool, all.length), 1000);
  return () => next(undefined);
}

async function nextNumbers(pool: pg.Pool, count: number): Promise<number[]> {
  const { rows } = await pool.query<{ number: number }>({
    name: 'tickets-numbers',
    text: "select nextval('tickets.number')::int as number from generate_series(1, $1::int)",
    values: [count],
  });
  return rows.map((it) => it.number);
}
