import { inTransaction } from '../../kit/db/transaction.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { People } from '../service.ts';

const { compare, from: instant } = Temporal.Instant;
const LONGEST: Temporal.DurationLike = { hours: 4 };

/** Says that somebody is on a break until a moment. It ends by itself; a new one takes the place of one that runs. */
export async function takeBreak(people: People, person: string, end: string): Promise<void> {
  const now = people.clock.now();
  const until = instant(end);
  if (compare(until, now) <= 0 || compare(now.add(LONGEST), until) < 0) throw notABreak();
  await inTransaction(people.pool, async (client) => {
    await client.query(END, [person, now]);
    await client.query('insert into people.pause (id, person, from_at, until_at) values ($1, $2, $3, $4)', [
      uuidv7(),
      person,
      now,
      until,
    ]);
  });
}

/** Ends a break that runs. */
export async function endBreak({ pool, clock }: People, person: string): Promise<void> {
  await pool.query(END, [person, clock.now()]);
}

const END = 'update people.pause set until_at = greatest($2, from_at) where person = $1 and until_at > $2';

const notABreak = () =>
  new Refusal({
    code: 'break/until',
    status: 422,
    message: 'A break ends within the next four hours (until).',
    remedy: 'Choose a time in the next four hours. Whoever is away for longer notes an absence.',
  });
