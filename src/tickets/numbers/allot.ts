import type pg from 'pg';

/** Gives the number of a new ticket: each once, rising, with gaps where one was not used. */
export type Allot = () => Promise<number>;

/**
 * Allots numbers from the sequence. Whoever comes while the database is asked is served by the next question, all of them together:
 * under load one question serves many, at rest one serves one, and none is fetched that nobody waits for.
 */
export function numberAllotment(pool: pg.Pool): Allot {
  let waiting: PromiseWithResolvers<number>[] = [];
  let isAsking = false;
  const serve = async () => {
    isAsking = true;
    while (waiting.length) {
      const served = waiting;
      waiting = [];
      await nextNumbers(pool, served.length).then(
        (numbers) => served.forEach((it, index) => void it.resolve(numbers[index]!)),
        (error) => served.forEach((it) => void it.reject(error)),
      );
    }
    isAsking = false;
  };
  return () => {
    const own = Promise.withResolvers<number>();
    waiting.push(own);
    if (!isAsking) void serve();
    return own.promise;
  };
}

async function nextNumbers(pool: pg.Pool, count: number): Promise<number[]> {
  const { rows } = await pool.query<{ number: number }>({
    name: 'tickets-numbers',
    text: "select nextval('tickets.number')::int as number from generate_series(1, $1::int)",
    values: [count],
  });
  return rows.map((it) => it.number);
}
