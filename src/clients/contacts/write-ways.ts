import type pg from 'pg';
import type { StoredWay } from './ways.ts';

/** Writes the ways of a contact in their order. One that was there before keeps the time since which it is on record. */
export async function writeWays(
  client: pg.ClientBase,
  { id, company }: { id: string; company: string },
  ways: readonly StoredWay[],
  now: Temporal.Instant,
): Promise<void> {
  const columns = [
    ways.map((it) => it.kind),
    ways.map((it) => it.value),
    ways.map((it) => it.extension),
    ways.map((it) => it.label),
  ];
  await client.query(
    `delete from clients.contact_way w where w.contact = $1
        and (w.kind, w.value, w.extension) not in (select * from unnest($2::text[], $3::text[], $4::text[]))`,
    [id, ...columns.slice(0, 3)],
  );
  await client.query(
    `insert into clients.contact_way (contact, company, kind, value, extension, label, rank, registered_at)
     select $1, $2, it.kind, it.value, it.extension, it.label, it.rank, $7
       from unnest($3::text[], $4::text[], $5::text[], $6::text[]) with ordinality as it(kind, value, extension, label, rank)
         on conflict (contact, kind, value, extension) do update set label = excluded.label, rank = excluded.rank`,
    [id, company, ...columns, now],
  );
}
