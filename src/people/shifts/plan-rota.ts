import type pg from 'pg';
import { inTransaction } from '../../kit/db/transaction.ts';
import { uuidv7 } from '../../kit/ids.ts';
import type { NewRotaEntry, RotaChange, Team } from '../desk-contract.ts';
import { noted, personOf } from '../noted.ts';
import type { People } from '../service.ts';
import type { WhoDid } from '../who-did.ts';
import { refuseClash } from './clashes.ts';
import { expand, lastDateBegun } from './expand.ts';
import { addDays, dateAt } from './moment.ts';
import type { RotaRow } from './records.ts';
import * as refusals from './refusals.ts';
import { lockMember } from './team-mates.ts';
import { rotaSaid, tellChanged } from './tell-changed.ts';

/** Adds a row to the rota of a team. */
export async function addRow(people: People, who: WhoDid, team: Team, entry: NewRotaEntry): Promise<string> {
  const now = people.clock.now();
  const { person, start, end, from, until = null, zone = team.zone } = entry;
  const weekdays = from === until ? [Temporal.PlainDate.from(from).dayOfWeek] : entry.days;
  if (!weekdays) throw refusals.noDays();
  const row = { id: uuidv7(), person, team: team.id, days: inOrder(weekdays), start, end, zone, from, until };
  if (from < dateAt(now, zone)) throw refusals.pastDate(from);
  return inTransaction(people.pool, async (client) => {
    await insert(client, who, row, now);
    await noted(client, who, { act: 'rota.added', kind: 'rota', id: row.id, detail: { ...row }, at: now });
    await tellChanged(client, who, person, { said: await rotaSaid(client, who, row, { added: true }), at: now });
    return row.id;
  });
}

/** Changes a row: when it ends where only that is asked, else from a date on, by a new row that follows it. */
export async function changeRow(people: People, who: WhoDid, row: RotaRow, change: RotaChange): Promise<string> {
  const now = people.clock.now();
  const keys = Object.keys(change);
  if (keys.length === 0) return row.id;
  return inTransaction(people.pool, async (client) => {
    const isEndOnly = keys.length === 1 && change.until !== undefined;
    const next = isEndOnly ? { ...row, until: change.until! } : follower(row, change, now);
    if (isEndOnly) await moveEnd(client, who, next, now);
    else await replace(client, who, row, next, now);
    const detail = { ...change, follows: row.id };
    await noted(client, who, { act: 'rota.changed', kind: 'rota', id: next.id, detail, at: now });
    await tellOfChange(client, who, { row, next, now });
    return next.id;
  });
}

/** Ends a row; what has begun stays. */
export async function endRow(people: People, who: WhoDid, row: RotaRow, asked?: string): Promise<void> {
  const now = people.clock.now();
  const begun = lastDateBegun(row, now);
  const last = asked ?? begun;
  if (last < begun && row.from <= begun) throw refusals.pastDate(last);
  if (row.until !== null && row.until <= last) throw refusals.over(row.until);
  await inTransaction(people.pool, async (client) => {
    await setEnd(client, who, row, last, now);
    await noted(client, who, {
      act: 'rota.ended',
      kind: 'rota',
      id: row.id,
      detail: { last, was: row.until },
      at: now,
    });
    await tellChanged(client, who, row.person, { said: await rotaSaid(client, who, row, { ended: last }), at: now });
  });
}

/** Whoever had the row and whoever has it now; mostly the same person. */
async function tellOfChange(
  client: pg.ClientBase,
  who: WhoDid,
  { row, next, now }: { row: RotaRow; next: RotaRow; now: Temporal.Instant },
): Promise<void> {
  const said = await rotaSaid(client, who, next, { changed: true });
  for (const person of new Set([row.person, next.person])) await tellChanged(client, who, person, { said, at: now });
}

/** The row that takes over from another, with what changes. */
function follower(row: RotaRow, { from, until, ...rest }: RotaChange, now: Temporal.Instant): RotaRow {
  const first = addDays(lastDateBegun(row, now), 1);
  const asked = from ?? first;
  if (asked < first) throw refusals.pastDate(asked);
  const [start, end] = [[asked, row.from].sort()[1]!, until === undefined ? row.until : until];
  if (end !== null && end < start) throw refusals.over(end);
  const isOneOff = start === end;
  const days = isOneOff ? [Temporal.PlainDate.from(start).dayOfWeek] : inOrder(rest.days ?? row.days);
  return { ...row, ...rest, id: uuidv7(), days, from: start, until: end };
}

/** The old row ends where the new one begins; swaps from then on are swaps of the new one. */
async function replace(client: pg.ClientBase, who: WhoDid, row: RotaRow, next: RotaRow, now: Temporal.Instant) {
  await setEnd(client, who, row, addDays(next.from, -1), now);
  await insert(client, who, next, now, row.id);
  await client.query('update people.swap set rota = $2 where rota = $1 and date >= $3', [row.id, next.id, next.from]);
}

async function moveEnd(client: pg.ClientBase, who: WhoDid, row: RotaRow, now: Temporal.Instant): Promise<void> {
  const begun = lastDateBegun(row, now);
  if (row.until !== null && row.until < begun) throw refusals.pastDate(row.until);
  await check(client, row, now, row.id);
  await setEnd(client, who, row, row.until, now);
}

async function setEnd(client: pg.ClientBase, who: WhoDid, { id }: RotaRow, last: string | null, now: Temporal.Instant) {
  await client.query(
    `update people.rota set until_date = greatest($2::date, case when $2::date is null then null else from_date - 1 end),
            ended_by = $3, ended_at = $4 where id = $1`,
    [id, last, last === null ? null : personOf(who), last === null ? null : now],
  );
}

async function insert(client: pg.ClientBase, who: WhoDid, row: RotaRow, now: Temporal.Instant, instead?: string) {
  await check(client, row, now, instead);
  const { id, person, team, days, start, end, zone, from, until } = row;
  await client.query(
    `insert into people.rota (id, person, team, days, start_time, end_time, zone, from_date, until_date, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [id, person, team, days, start, end, zone, from, until, personOf(who), now],
  );
}

/** Somebody of the team, who has no other shift at the time; and there is at least one shift. Looks five weeks ahead. */
async function check(client: pg.ClientBase, row: RotaRow, now: Temporal.Instant, but?: string): Promise<void> {
  if (row.until !== null && row.until < row.from) throw refusals.endsBeforeItBegins(row.from, row.until);
  const name = await lockMember(client, row);
  const first = [row.from, dateAt(now, row.zone)].sort()[1]!;
  const from = Temporal.PlainDate.from(first).toZonedDateTime(row.zone).toInstant();
  const shifts = expand(row, { from, until: from.add({ hours: 35 * 24 }) });
  if (shifts.length === 0 && row.until !== null && row.until >= first) throw refusals.noShift();
  await refuseClash(client, { person: row.person, name, shifts, but });
}

const inOrder = (days: readonly number[]) => [...new Set(days)].sort();
