import type pg from 'pg';
import { personOf } from '../noted.ts';
import { lastDateBegun } from '../shifts/expand.ts';
import type { WhoDid } from '../who-did.ts';

/** Ends the rota of a team, or of one of its members, with what has begun by now. */
export async function endRowsOf(
  client: pg.ClientBase,
  who: WhoDid,
  { team, person }: { team: string; person?: string },
  now: Temporal.Instant,
): Promise<void> {
  const { rows } = await client.query<{ id: string; start: string; zone: string }>(
    `select id, start_time as start, zone from people.rota
      where team = $1 and ($2::uuid is null or person = $2) and (until_date is null or until_date >= $3::timestamptz - interval '2 days')
        for update`,
    [team, person ?? null, now],
  );
  for (const row of rows) {
    await client.query(
      `update people.rota set until_date = greatest($2::date, from_date - 1), ended_by = $3, ended_at = $4
        where id = $1 and (until_date is null or until_date > $2)`,
      [row.id, lastDateBegun(row, now), personOf(who), now],
    );
  }
}
