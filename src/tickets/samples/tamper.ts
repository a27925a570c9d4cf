import type pg from 'pg';
import { uuidv7 } from '../../kit/ids.ts';
import { stateOf } from '../corrected.ts';
import type { TicketEvent } from '../event.ts';
import { BEGINNING, hashAfter } from '../log/chain.ts';
import { readLog } from '../log/store.ts';
import type { TicketState } from '../state.ts';

// What somebody does to a log who may do everything in the database and knows how the hub works.

/** A change of a log. `at` and `other` are places from 0 on; `other` is used by a swap. */
export interface Tampering {
  how: 'edit' | 'remove' | 'put in' | 'swap' | 'cut' | 'remove all';
  at: number;
  other: number;
  /** Whether all hashes and places are made anew after the change. */
  isForged: boolean;
  /** Whether the ticket's row is made to fit, too. */
  withRow: boolean;
}

type Row = TicketEvent & { tx: string };
type Db = Pick<pg.Pool, 'query'>;

/** Does it, and gives the seq of the first event that is not right any more. */
export async function tamper(db: Db, ticket: string, it: Tampering): Promise<number> {
  const before = await rowsOf(db, ticket);
  const { rows, first } = changed(before, it);
  await replace(db, ticket, it.isForged ? forge(rows) : rows);
  if (it.withRow) await fitRow(db, ticket);
  return first;
}

async function rowsOf(db: Db, ticket: string): Promise<Row[]> {
  const log = await readLog(db as pg.Pool, ticket);
  const { rows } = await db.query<{ tx: string }>('select tx::text from tickets.event where ticket = $1 order by seq', [ticket]);
  return log.map((event, index) => ({ ...event, tx: rows[index]!.tx }));
}

function changed(log: Row[], { how, at, other }: Tampering): { rows: Row[]; first: number } {
  const first = Math.min(at, log.length - 1);
  const [low, high] = [Math.min(first, other % log.length), Math.max(first, other % log.length)];
  const edited = { ...log[first]!, edition: log[first]!.edition + 1 };
  if (how === 'edit') return { rows: log.with(first, edited), first: first + 1 };
  if (how === 'remove') return { rows: log.toSpliced(first, 1), first: first + 1 };
  if (how === 'cut') return { rows: log.slice(0, first), first: first + 1 };
  if (how === 'remove all') return { rows: [], first: 1 };
  if (how === 'put in') return { rows: withAnother(log, at % (log.length + 1)), first: (at % (log.length + 1)) + 1 };
  if (low === high) return changed(log, { how: 'edit', at: low } as Tampering);
  const [a, b] = [log[low]!, log[high]!];
  return { rows: log.with(low, { ...b, seq: a.seq }).with(high, { ...a, seq: b.seq }), first: low + 1 };
}

/** A copy of an event with an id of its own, which claims the time of another; those behind it make room. */
function withAnother(log: Row[], at: number): Row[] {
  const like = log[at] ?? log[at - 1]!;
  const made = { ...like, seq: at + 1, id: uuidv7(0) };
  return [...log.slice(0, at), made, ...log.slice(at).map((it) => ({ ...it, seq: it.seq + 1 }))];
}

function forge(rows: Row[]): Row[] {
  let before = BEGINNING;
  return rows.map(({ tx, hash: _, ...event }, index) => {
    const made = { ...event, seq: index + 1 } as TicketEvent;
    before = hashAfter(before, made);
    return { ...made, tx, hash: before } as Row;
  });
}

async function replace(db: Db, ticket: string, rows: Row[]): Promise<void> {
  await db.query('delete from tickets.event where ticket = $1', [ticket]);
  await db.query(
    `insert into tickets.event (ticket, seq, id, type, v, actor, occurred_at, recorded_at, edition, data, texts, hash, tx)
     select e.ticket, e.seq, e.id, e.type, e.v, e.actor, e."occurredAt", e."recordedAt", e.edition, e.data, e.texts, decode(e.hash, 'hex'), e.tx
       from jsonb_to_recordset($1::jsonb) as e (ticket uuid, seq int, id uuid, type text, v smallint, actor jsonb,
            "occurredAt" timestamptz, "recordedAt" timestamptz, edition int, data jsonb, texts jsonb, hash text, tx xid8)`,
    [JSON.stringify(rows)],
  );
}

/** Makes the row say what the log says now; what cannot be worked out stays. */
async function fitRow(db: Db, ticket: string): Promise<void> {
  const log = await readLog(db as pg.Pool, ticket);
  if (log.length === 0) return void (await db.query('delete from tickets.ticket where id = $1', [ticket]));
  if (log[0]!.type !== 'ticket.opened') return;
  const state = stateOf(log) as TicketState;
  await db.query('update tickets.ticket set state = $2, seq = $3 where id = $1', [ticket, JSON.stringify(state), state.seq]);
}
