import type pg from 'pg';
import { EVENT } from '../log/store.ts';
import type { StoredEvent, StoredTicket } from './check-ticket.ts';
import { cursor } from './cursor.ts';
import type { StoredRow } from './differing-columns.ts';

const EVENTS = `select ${EVENT},
    occurred_at = date_trunc('milliseconds', occurred_at) and recorded_at = date_trunc('milliseconds', recorded_at) as "isWhole"
  from tickets.event order by ticket, seq`;
const ROWS = 'select id as ticket, to_jsonb(t) as row from tickets.ticket t order by id';
const TEXTS = `select ticket, id, encode(salt, 'hex') as salt, body from tickets.text order by ticket`;

/**
 * Every ticket of which there is an event or a row, in the order of their ids, with all that is stored of it. Three cursors run side by
 * side in the caller's transaction, so that one ticket is held in memory at a time.
 */
export async function* readStored(client: pg.ClientBase): AsyncGenerator<StoredTicket> {
  const logs = grouped(cursor<StoredEvent>(client, EVENTS));
  const rows = grouped(cursor<{ ticket: string; row: StoredRow }>(client, ROWS));
  const texts = grouped(cursor<StoredTicket['texts'][number] & { ticket: string }>(client, TEXTS));
  const heads = [await logs.next(), await rows.next(), await texts.next()] as const;
  let [log, row, text] = heads;
  while (!(log.done && row.done)) {
    const ticket = first(log, row);
    while (!text.done && text.value.ticket < ticket) text = await texts.next();
    const own = text.done || text.value.ticket > ticket ? [] : text.value.all;
    const [mine, mineRow] = [isOf(log, ticket), isOf(row, ticket)];
    yield { ticket, log: mine ? mine.all : [], row: mineRow?.all[0]?.row, texts: own };
    if (mine) log = await logs.next();
    if (mineRow) row = await rows.next();
  }
}

interface Group<T> {
  ticket: string;
  all: T[];
}

/** What follows one another of the same ticket, together. */
async function* grouped<T extends { ticket: string }>(items: AsyncGenerator<T>): AsyncGenerator<Group<T>, undefined> {
  let group: Group<T> | undefined;
  for await (const it of items) {
    if (group && group.ticket !== it.ticket) {
      yield group;
      group = undefined;
    }
    group ??= { ticket: it.ticket, all: [] };
    group.all.push(it);
  }
  if (group) yield group;
}

type Next<T> = IteratorResult<Group<T>, undefined>;

const isOf = <T>(next: Next<T>, ticket: string): Group<T> | undefined =>
  !next.done && next.value.ticket === ticket ? next.value : undefined;

// Small letters and digits in fixed places: text has the order that PostgreSQL has for UUIDs.
function first(...nexts: Next<unknown>[]): string {
  return nexts.flatMap((it) => (it.done ? [] : [it.value.ticket])).sort()[0]!;
}
