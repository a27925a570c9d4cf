import type pg from 'pg';
import { tell } from '../../delivery/tell.ts';
import { inTransaction } from '../../kit/db/transaction.ts';
import { missing } from '../../kit/http/guard.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { noted } from '../noted.ts';
import type { People } from '../service.ts';
import type { WhoDid } from '../who-did.ts';
import { refuseAbsent, refuseClash } from './clashes.ts';
import { findShift, type NamedShift } from './finders.ts';
import type { Shift } from './records.ts';
import { findRow } from './store.ts';
import { findSwap, type SwapRow } from './store-one.ts';
import * as refusals from './swap-refusals.ts';
import { lockMember } from './team-mates.ts';

/** Asks a colleague of the same team to take one's shift. Nothing changes until they say yes. */
export async function askSwap(
  people: People,
  who: WhoDid,
  { row }: NamedShift,
  date: string,
  to: string,
): Promise<string> {
  const now = people.clock.now();
  const [id, from] = [uuidv7(), who.actor.id];
  await inTransaction(people.pool, async (client) => {
    await checkSwap(client, { rota: row.id, date, from, to }, now);
    await client
      .query(
        `insert into people.swap (id, rota, date, from_person, to_person, asked_at) values ($1, $2, $3, $4, $5, $6)`,
        [id, row.id, date, from, to, now],
      )
      .catch((error: { code?: string }) => {
        throw error.code === '23505' ? refusals.askedAlready() : error;
      });
    await noted(client, who, { act: 'swap.asked', kind: 'swap', id, detail: { rota: row.id, date, to }, at: now });
    const said = { template: 'swap-asked' as const, fields: { by: who.actor.name, date } };
    await tell(client, { people: [to], said, key: `swap ${id}`, at: now });
  });
  return id;
}

/** Takes the shift, or says no. Of several who were asked the first to say yes has it. */
export async function answerSwap(people: People, who: WhoDid, { id }: SwapRow, answer: 'accepted' | 'declined') {
  const now = people.clock.now();
  await inTransaction(people.pool, async (client) => {
    const swap = await openSwap(client, id);
    if (answer === 'accepted') await checkSwap(client, swap, now);
    await client.query('update people.swap set answer = $2, answered_by = $3, answered_at = $4 where id = $1', [
      id,
      answer,
      who.actor.id,
      now,
    ]);
    const { rota, date, from } = swap;
    await noted(client, who, { act: `swap.${answer}`, kind: 'swap', id, detail: { rota, date, from }, at: now });
    const said = { template: `swap-${answer}` as const, fields: { by: who.actor.name, date } };
    await tell(client, { people: [from], said, key: `swap ${id} answered`, at: now });
  });
}

/** Takes the question back, while it has no answer. */
export async function withdrawSwap(people: People, who: WhoDid, { id }: SwapRow): Promise<void> {
  const now = people.clock.now();
  await inTransaction(people.pool, async (client) => {
    await openSwap(client, id);
    await client.query('update people.swap set withdrawn_at = $2 where id = $1', [id, now]);
    await noted(client, who, { act: 'swap.withdrawn', kind: 'swap', id, at: now });
  });
}

async function openSwap(client: pg.ClientBase, id: string): Promise<SwapRow> {
  await client.query('select from people.swap where id = $1 for update', [id]);
  const swap = await findSwap(client, id);
  if (!swap) throw missing();
  if (swap.state !== 'open') throw refusals.closed(swap.state);
  return swap;
}

/** What has to be so, both when it is asked and when the answer comes. The row is held, so that a shift goes to one person. */
async function checkSwap(
  client: pg.ClientBase,
  { rota, date, from, to }: Pick<SwapRow, 'rota' | 'date' | 'from' | 'to'>,
  now: Temporal.Instant,
): Promise<void> {
  if (from === to) throw refusals.oneself();
  const row = await findRow(client, rota, { lock: true });
  const shift = row && (await findShift(client, row, date));
  if (!row || !shift) throw missing();
  if (Temporal.Instant.compare(shift.startsAt, now) <= 0) throw refusals.past(shift, row.zone);
  if (shift.person !== from) throw refusals.swappedAway(shift, await nameOf(client, shift), row.zone);
  const name = await lockBoth(client, from, to, row.team);
  await refuseAbsent(client, { person: to, name, shift });
  await refuseClash(client, { person: to, name, shifts: [shift] });
}

/** Always in the same order, so that two who ask each other at the same moment do not wait for each other. */
async function lockBoth(client: pg.ClientBase, from: string, to: string, team: string): Promise<string> {
  const names = new Map<string, string>();
  for (const person of [from, to].sort()) names.set(person, await lockMember(client, { person, team }));
  return names.get(to)!;
}

async function nameOf(client: pg.ClientBase, { person }: Shift): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select name from people.person where id = $1', [person]);
  return rows[0]!.name;
}
