import type pg from 'pg';
import { uuidv7 } from '../../kit/ids.ts';
import type { PlacedPlan } from './plan-company.ts';

/** Writes the sites that are new, all at once, and those that change. */
export async function writeSites(
  client: pg.ClientBase,
  plans: readonly PlacedPlan[],
  now: Temporal.Instant,
): Promise<void> {
  const all = plans.flatMap(({ id: company, sites }) => sites.map((it) => ({ company, ...it })));
  const made = all.filter((it) => !it.known).map(({ company, next }) => ({ id: uuidv7(), company, ...next }));
  await client.query(
    `insert into clients.site (id, company, name, place, zone, created_at)
     select it.id, it.company, it.name, it.place, it.zone, $2
       from jsonb_to_recordset($1::jsonb) as it(id uuid, company uuid, name text, place text, zone text)`,
    [JSON.stringify(made), now],
  );
  for (const { known, next } of all)
    if (known)
      await client.query(
        'update clients.site set name = $2, place = $3, zone = $4, version = version + 1 where id = $1',
        [known.id, next.name, next.place, next.zone],
      );
}
