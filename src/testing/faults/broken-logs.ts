import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type pg from 'pg';

/**
 * Says in a sentence each which tickets' logs are not what their hashes say, or are not what the row says, and which links stand at one
 * end alone. It is worked out here once more, from docs/decisions/0120 and not from the program, so that both must be wrong alike.
 */
export async function brokenLogs(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<Row>(EVENTS);
  const logs = Map.groupBy(rows, (it) => it.ticket);
  const { rows: tickets } = await pool.query<{ id: string; seq: number; hash: string }>(
    "select id, seq, state ->> 'hash' as hash from tickets.ticket",
  );
  const { rows: halves } = await pool.query<{ from: string; to: string }>(HALF_LINKS);
  return [
    ...[...logs].flatMap(([ticket, log]) => brokenLog(ticket, log)),
    ...tickets.flatMap(({ id, seq, hash }) => {
      const last = logs.get(id)?.at(-1);
      return last?.seq === seq && last.hash === hash
        ? []
        : [`The row of ${id} is at seq ${seq}, its log at ${last?.seq}.`];
    }),
    ...halves.map(({ from, to }) => `${from} is linked to ${to}, and not the other way.`),
  ];
}

interface Row {
  ticket: string;
  seq: number;
  hash: string;
}

const EVENTS = `
select ticket, seq, id, type, v, actor, edition, data, texts, encode(hash, 'hex') as hash,
       to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "occurredAt",
       to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt"
  from tickets.event order by ticket, seq`;

const HALF_LINKS = `
with link as (
  select t.id as "from", (it ->> 'to')::uuid as "to" from tickets.ticket t, jsonb_array_elements(t.state -> 'links') it
)
select "from", "to" from link a where not exists (select from link b where b."from" = a."to" and b."to" = a."from")`;

function brokenLog(ticket: string, log: readonly Row[]): string[] {
  let before = '0'.repeat(64);
  for (const [index, { hash, ...event }] of log.entries()) {
    const fits = createHash('sha256').update(Buffer.from(before, 'hex')).update(canonicalize(event)!).digest('hex');
    if (event.seq !== index + 1 || hash !== fits)
      return [`The log of ${ticket} does not fit from seq ${event.seq} on.`];
    before = hash;
  }
  return [];
}
