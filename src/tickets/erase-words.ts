import type pg from 'pg';
import type { Clock } from '../kit/clock.ts';
import { inTransaction } from '../kit/db/transaction.ts';
import { uuidv7 } from '../kit/ids.ts';
import { type Erasure, listErasures, listedErasures } from './erasures/erasure.ts';
import type { EventActor } from './event.ts';
import { stamp } from './instants.ts';

/** What erasing needs. */
export interface ErasingParts {
  pool: pg.Pool;
  /** Where erasures.log lies. */
  dataDir: string;
  clock: Clock;
}

/** Whose words: those of a person, or all of a ticket. */
export type Whose = { about: string } | { ticket: string };

/**
 * Erases words and changes no event: the logs keep their hashes and still fit. What is erased is listed first, outside the database,
 * by the ids of its texts: killed in between, the next start erases it. Nothing where there are no such words.
 */
export async function eraseWords(
  { pool, dataDir, clock }: ErasingParts,
  whose: Whose,
  actor: EventActor,
): Promise<Erasure | undefined> {
  return inTransaction(pool, async (client) => {
    const texts = await textsOf(client, whose);
    if (texts.length === 0) return undefined;
    const erasure = { about: null, ticket: null, ...whose, id: uuidv7(), at: stamp(clock.now()), actor, texts };
    await listErasures(dataDir, [erasure]);
    await erase(client, erasure);
    return erasure;
  });
}

/** Erases again whatever the list names: after a restore, and at each start. Gives how many texts had come back. */
export async function replayErasures({ pool, dataDir }: Pick<ErasingParts, 'pool' | 'dataDir'>): Promise<number> {
  let back = 0;
  for await (const erasure of listedErasures(dataDir)) {
    back += await inTransaction(pool, (client) => erase(client, erasure));
  }
  return back;
}

async function textsOf(client: pg.ClientBase, whose: Whose): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    'about' in whose
      ? 'select id from tickets.text where about = $1 order by id'
      : 'select id from tickets.text where ticket = $1 order by id',
    ['about' in whose ? whose.about : whose.ticket],
  );
  return rows.map(({ id }) => id);
}

async function erase(client: pg.ClientBase, { id, at, about, ticket, actor, texts }: Erasure): Promise<number> {
  await client.query(
    `insert into tickets.erasure (id, at, about, ticket, actor, texts) values ($1, $2, $3, $4, $5, $6)
     on conflict (id) do nothing`,
    [id, at, about, ticket, actor, texts],
  );
  const { rowCount } = await client.query('delete from tickets.text where id = any ($1)', [texts]);
  return rowCount ?? 0;
}
