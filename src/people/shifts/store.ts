import type pg from 'pg';
import { addDays, dateAt } from './moment.ts';
import type { Absence, AcceptedSwap, RotaRow, ShiftRecords, Span } from './records.ts';

type Client = pg.Pool | pg.ClientBase;

/** A row of the rota as it stands in the database. */
export const ROTA = `r.id, r.person, r.team, r.days, r.start_time as start, r.end_time as end, r.zone, r.from_date as from`;

/** Whoever was deactivated plans nothing from that day on. */
const UNTIL = `least(r.until_date, (p.deactivated_at at time zone r.zone)::date - 1) as until`;

/** All that says who works in a stretch of time, with enough before it that a shift which runs into it is known. */
export async function loadRecords(client: Client, { from, until }: Span): Promise<ShiftRecords> {
  const [first, last] = [addDays(dateAt(from, 'UTC'), -5), addDays(dateAt(until, 'UTC'), 2)];
  const { rows: rota } = await client.query<RotaRow>(
    `select ${ROTA}, ${UNTIL} from people.rota r join people.person p on p.id = r.person
      where r.from_date <= $2 and (r.until_date is null or r.until_date >= $1) order by r.id`,
    [first, last],
  );
  const { rows: absences } = await client.query<Absence>(
    `select id, person, from_at as from, until_at as until, reason from people.absence
      where until_at > $1 and from_at < $2 and until_at > from_at
     union all
     select id, id, deactivated_at, '9999-12-31T00:00Z'::timestamptz, 'left' from people.person
      where deactivated_at < $2 and kind = 'staff'
     order by 3, 1`,
    [`${first}T00:00Z`, `${last}T24:00Z`],
  );
  return { rota, absences, swaps: await loadSwaps(client, first, last) };
}

async function loadSwaps(client: Client, first: string, last: string): Promise<AcceptedSwap[]> {
  const { rows } = await client.query<AcceptedSwap>(
    `select id, rota, date, from_person as from, to_person as to, answered_at as "acceptedAt" from people.swap
      where answer = 'accepted' and date between $1 and $2 order by answered_at, id`,
    [first, last],
  );
  return rows;
}

/** One row of the rota, whether it still runs or not. */
export async function findRow(client: Client, id: string, { lock = false } = {}): Promise<RotaRow | undefined> {
  const { rows } = await client.query<RotaRow>(
    `select ${ROTA}, r.until_date as until from people.rota r where r.id = $1 ${lock ? 'for update' : ''}`,
    [id],
  );
  return rows[0];
}
