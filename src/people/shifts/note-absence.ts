import { inTransaction } from '../../kit/db/transaction.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { Person } from '../contract.ts';
import type { NewAbsence } from '../desk-contract.ts';
import { noted, personOf } from '../noted.ts';
import type { People } from '../service.ts';
import type { WhoDid } from '../who-did.ts';
import * as refusals from './refusals.ts';
import type { NotedAbsence } from './store-one.ts';
import { tellChanged } from './tell-changed.ts';

const { compare, from: instant } = Temporal.Instant;
const YEAR: Temporal.DurationLike = { hours: 366 * 24 };

/** Notes that somebody is not there. The reason is nobody else's business, so the audit trail does not have it. */
export async function noteAbsence(
  people: People,
  who: WhoDid,
  person: Person,
  { reason, ...asked }: NewAbsence,
): Promise<string> {
  const now = people.clock.now();
  const [from, until] = [instant(asked.from), instant(asked.until)];
  if (compare(from, until) >= 0) throw refusals.noTimeLeft();
  if (compare(from.add(YEAR), until) < 0) throw refusals.tooLong();
  if (person.state === 'deactivated') throw isGone(person.name);
  const id = uuidv7();
  await inTransaction(people.pool, async (client) => {
    await client.query(
      `insert into people.absence (id, person, from_at, until_at, reason, noted_by, noted_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, person.id, from, until, reason, personOf(who), now],
    );
    const detail = { person: person.id, from: from.toString(), until: until.toString() };
    await noted(client, who, { act: 'absence.noted', kind: 'absence', id, detail, at: now });
    const fields = { by: who.actor.name, from: from.toString(), until: until.toString() };
    await tellChanged(client, who, person.id, { said: { template: 'absence-noted', fields }, at: now });
  });
  return id;
}

/** Ends an absence early; one that ends where it began was never there. */
export async function endAbsence(people: People, who: WhoDid, absence: NotedAbsence, end: string): Promise<void> {
  const now = people.clock.now();
  const until = instant(end);
  if (compare(until, absence.from) < 0 || compare(until, absence.until) > 0) throw refusals.onlyEarlier();
  await inTransaction(people.pool, async (client) => {
    await client.query('update people.absence set until_at = $2, ended_by = $3, ended_at = $4 where id = $1', [
      absence.id,
      until,
      personOf(who),
      now,
    ]);
    const detail = { person: absence.person, until: until.toString(), was: absence.until.toString() };
    await noted(client, who, { act: 'absence.ended', kind: 'absence', id: absence.id, detail, at: now });
    const fields = { by: who.actor.name, until: until.toString() };
    await tellChanged(client, who, absence.person, { said: { template: 'absence-ended', fields }, at: now });
  });
}

const isGone = (name: string) =>
  new Refusal({
    code: 'absence/deactivated',
    status: 409,
    message: `${name} was deactivated, so nothing is planned for them.`,
    remedy: 'Nothing needs to be noted.',
  });
