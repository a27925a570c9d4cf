import type pg from 'pg';
import { failpoint } from '../../kit/failpoint.ts';
import type { SealedValue } from '../../privacy/seal-masked.ts';
import { type Attempt, AttemptTaken } from '../attempts/attempt.ts';
import type { TicketEvent } from '../event.ts';
import type { TicketState } from '../state.ts';
import { upcast } from '../upcast.ts';
import type { StoredText } from './texts.ts';
import type { Written } from './write-down.ts';

/** What the tickets of these ids are, those that are there. */
export async function readStates(
  db: pg.Pool | pg.ClientBase,
  ids: readonly string[],
): Promise<Map<string, TicketState>> {
  const { rows } = await db.query<{ state: TicketState }>({
    name: 'tickets-read-states',
    text: 'select state from tickets.ticket where id = any ($1)',
    values: [ids],
  });
  return new Map(rows.map(({ state }) => [state.id, state]));
}

/** The columns of an event as `TicketEvent` has them. */
export const EVENT = `ticket, seq, id, type, v, actor, edition, data, texts, encode(hash, 'hex') as hash,
  to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "occurredAt",
  to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt"`;

/** The log of a ticket in order, all of it or what follows a seq. */
export async function readLog(db: pg.Pool | pg.ClientBase, ticket: string, after = 0): Promise<TicketEvent[]> {
  const { rows } = await db.query<TicketEvent>({
    name: 'tickets-read-log',
    text: `select ${EVENT} from tickets.event where ticket = $1 and seq > $2 order by seq`,
    values: [ticket, after],
  });
  return rows.map(upcast);
}

/** Words by the id of their text; those that were erased are missing. */
export async function readTexts(db: pg.Pool | pg.ClientBase, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await db.query<{ id: string; body: string }>({
    name: 'tickets-read-texts',
    text: 'select id, body from tickets.text where id = any ($1)',
    values: [ids],
  });
  return new Map(rows.map(({ id, body }) => [id, body]));
}

/** Words as they are kept, with the masked values that stand behind their marks. */
export type KeptWords = Pick<StoredText, 'sealed'> & { body: string };

/** The same with their masked values, still sealed. */
export async function readWords(db: pg.Pool | pg.ClientBase, ids: readonly string[]): Promise<Map<string, KeptWords>> {
  const { rows } = await db.query<KeptWords & { id: string }>({
    name: 'tickets-read-words',
    text: 'select id, body, sealed from tickets.text where id = any ($1)',
    values: [ids],
  });
  return new Map(rows.map(({ id, ...words }) => [id, words]));
}

/** A masked value of a text of a ticket, still sealed; nothing where there is none, or where it was erased. */
export async function readSealed(
  db: pg.Pool | pg.ClientBase,
  { ticket, text, mask }: { ticket: string; text: string; mask: string },
): Promise<SealedValue | undefined> {
  const { rows } = await db.query<Pick<StoredText, 'sealed'>>({
    name: 'tickets-read-sealed',
    text: 'select sealed from tickets.text where id = $1 and ticket = $2',
    values: [text, ticket],
  });
  return rows[0]?.sealed.find((it) => it.id === mask);
}

/**
 * Stores what was written down for one ticket, in one statement: all of it, or nothing where the log is no longer where it was. Gives
 * whether it was stored. An attempt is remembered with it; where its key was used already, nothing is stored and it throws.
 */
export async function storeWritten(
  db: pg.Pool | pg.ClientBase,
  written: Written,
  attempt?: Attempt | undefined,
): Promise<boolean> {
  return storeAll(db, written.after, [{ written, attempt }]);
}

/** What is stored of one ticket, with what is remembered of its request. */
export interface ToStore {
  written: Written;
  attempt: Attempt | undefined;
}

/** Stores several new tickets in one statement: all of them, or none. */
export const storeNew = (pool: pg.Pool, all: readonly ToStore[]): Promise<boolean> => storeAll(pool, 0, all);

async function storeAll(db: pg.Pool | pg.ClientBase, after: number, all: readonly ToStore[]): Promise<boolean> {
  const values = [
    JSON.stringify(all.map((it) => rowOf(it.written.state))),
    after,
    JSON.stringify(all.flatMap((it) => it.written.events)),
    JSON.stringify(all.flatMap((it) => it.written.texts)),
    JSON.stringify(all.flatMap((it) => it.attempt ?? [])),
  ];
  await failpoint('append:storing');
  try {
    const { rows } = await db.query<{ stored: number }>({ name: 'tickets-store', text: STORE, values });
    await failpoint('append:stored');
    return rows[0]!.stored > 0;
  } catch (error) {
    if (isElsewhereNow(error as pg.DatabaseError)) return false;
    throw tellTaken(error as pg.DatabaseError);
  }
}

/** The log's month got a partition of its own between finding its place and writing there; the next try finds the new place. */
function isElsewhereNow({ code, table, constraint }: pg.DatabaseError): boolean {
  return code === '23514' && table === 'event_default' && constraint === undefined;
}

const tellTaken = (error: pg.DatabaseError): Error =>
  error.constraint === 'attempt_pkey' ? new AttemptTaken() : error;

// What a ticket is found and listed by stands in columns; all that it is, in `state`.
const COLUMNS = `id, number, kind, company, contact, status, tier, severity, category, code, assignee, tags, restricted, summary,
  contacted_at, opened_at, updated_at, resolved_at, closed_at, deleted_at, seq, version, state`;

const STORE = `
with given as (select * from jsonb_populate_recordset(null::tickets.ticket, $1::jsonb)),
made as (
  insert into tickets.ticket (${COLUMNS}) select ${COLUMNS} from given where $2::int = 0 returning id
),
moved as (
  update tickets.ticket t
     set (${COLUMNS}) = (select ${COLUMNS} from given)
    from given g where t.id = g.id and t.seq = $2::int and $2::int > 0
  returning t.id
),
stored as (select id from made union all select id from moved),
kept as (
  insert into tickets.text (id, ticket, about, salt, body, sealed)
  select x.id, x.ticket, x.about, decode(x.salt, 'hex'), x.body, x.sealed
    from jsonb_to_recordset($4::jsonb) as x (id uuid, ticket uuid, about uuid, salt text, body text, sealed jsonb)
   where x.ticket in (select id from stored)
),
logged as (
  insert into tickets.event (ticket, seq, id, type, v, actor, occurred_at, recorded_at, edition, data, texts, hash)
  select e.ticket, e.seq, e.id, e.type, e.v, e.actor, e."occurredAt", e."recordedAt", e.edition, e.data, e.texts, decode(e.hash, 'hex')
    from jsonb_to_recordset($3::jsonb) as e (ticket uuid, seq int, id uuid, type text, v smallint, actor jsonb,
         "occurredAt" timestamptz, "recordedAt" timestamptz, edition int, data jsonb, texts jsonb, hash text)
   where e.ticket in (select id from stored)
),
remembered as (
  insert into tickets.attempt (actor, route, key, asked, status, answer, at)
  select a.actor, a.route, a.key, decode(a.asked, 'hex'), a.status, a.answer, a.at
    from jsonb_to_recordset($5::jsonb) as a (actor text, route text, key text, asked text, status smallint, answer jsonb,
         at timestamptz)
   where exists (select from stored)
)
select count(*)::int as stored from stored`;

/** What of a ticket stands in columns, and all that it is: a row of `tickets.ticket`. Instants are ISO 8601. */
export function rowOf(state: TicketState): Record<string, unknown> {
  const { id, number, kind, company, contact, status, tier, category, assignee, tags, restricted, seq, version } =
    state;
  return {
    ...{ id, number, kind, company, contact, status, tier, category, assignee, restricted, seq, version },
    // Arrays of PostgreSQL, as a record of JSON has them.
    tags,
    severity: state.severity.value,
    code: state.code?.code ?? null,
    summary: state.fields.Summary?.text?.id ?? null,
    contacted_at: state.contactedAt,
    opened_at: state.openedAt,
    updated_at: state.updatedAt,
    resolved_at: state.resolvedAt,
    closed_at: state.closedAt,
    deleted_at: state.deletedAt,
    state,
  };
}
