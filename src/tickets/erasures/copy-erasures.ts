import type pg from 'pg';
import { type Erasure, listErasures, listedErasures } from './erasure.ts';

/** Copies to the list in the data folder what another machine's process erased, and which stands in the database alone. */
export async function copyErasures({ pool, dataDir }: { pool: pg.Pool; dataDir: string }): Promise<void> {
  const listed = new Set<string>();
  for await (const { id } of listedErasures(dataDir)) listed.add(id);
  const { rows } = await pool.query<Erasure>(
    `select id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, about, ticket, actor, texts
       from tickets.erasure where id <> all ($1) order by at, id`,
    [[...listed]],
  );
  if (rows.length > 0) await listErasures(dataDir, rows);
}
