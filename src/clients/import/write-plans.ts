import type pg from 'pg';
import { uuidv7 } from '../../kit/ids.ts';
import { notedAll, personOf } from '../../people/noted.ts';
import type { WhoDid } from '../../people/who-did.ts';
import { insertCompanies, updateCompany } from '../companies/change-company.ts';
import { renewSearch } from '../companies/search-text.ts';
import { actsOf } from './acts-of.ts';
import { type CompanyPlan, isUnchanged, type PlacedPlan } from './plan-company.ts';
import { writeContacts } from './write-contacts.ts';
import { writeSites } from './write-sites.ts';

/** Does what was planned. Those who change come first, so that a name that one gives up is free for another. */
export async function writePlans(
  client: pg.ClientBase,
  who: WhoDid,
  plans: readonly CompanyPlan[],
  now: Temporal.Instant,
): Promise<void> {
  const placed = plans.filter((it) => !isUnchanged(it)).map((it) => ({ ...it, id: it.known?.id ?? uuidv7() }));
  for (const { known, changed, id, fields } of placed)
    if (known && changed.length > 0) await updateCompany(client, { id, version: known.version }, fields, now);
  const made = placed.filter((it) => !it.known).map(({ id, fields }) => ({ id, ...fields }));
  await insertCompanies(client, made, now);
  await writeRegimes(client, who, placed, now);
  await writeSites(client, placed, now);
  const contacts = await writeContacts(client, placed, now);
  const ids = placed.map((it) => it.id);
  await renewSearch(client, ids);
  await notedAll(client, who, actsOf(placed, contacts, now));
}

async function writeRegimes(client: pg.ClientBase, who: WhoDid, plans: readonly PlacedPlan[], now: Temporal.Instant) {
  const all = plans.flatMap(({ id, regimes }) => regimes.map(([regime, applies]) => ({ id, regime, applies })));
  if (all.length === 0) return;
  const columns = [all.map((it) => it.id), all.map((it) => it.regime)];
  await client.query(
    `delete from clients.regime r using unnest($1::uuid[], $2::text[]) as it(company, regime)
      where r.company = it.company and r.regime = it.regime`,
    columns,
  );
  await client.query(
    `insert into clients.regime (company, regime, applies, established_by, established_at)
     select it.company, it.regime, it.applies, $4, $5
       from unnest($1::uuid[], $2::text[], $3::boolean[]) as it(company, regime, applies) where it.applies is not null`,
    [...columns, all.map((it) => it.applies), personOf(who), now],
  );
}
