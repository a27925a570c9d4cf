import type pg from 'pg';
import { inTransaction } from '../../kit/db/transaction.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { noted } from '../../people/noted.ts';
import type { WhoDid } from '../../people/who-did.ts';
import { fixed } from '../../privacy/clean-text.ts';
import { cleanFields, tellRemoved } from '../clean/clean-fields.ts';
import type { Clean } from '../clean/text-fields.ts';
import type { CompanyChange, NewCompany } from '../company-contract.ts';
import { changedMeanwhile, nameTaken, tellTaken } from '../conflicts.ts';
import type { Clients } from '../service.ts';
import type { Saved } from '../wire.ts';
import type { CompanyRow } from './find-company.ts';
import { renewSearch } from './search-text.ts';
import { freeSlug, slugOf } from './slug.ts';

/** What of a company is its own columns, without secrets. */
export type CompanyFields = Clean<Required<NewCompany>>;

/** Enters a company; its slug is made of its name once and stays. */
export async function makeCompany({ pool, clock, inForce }: Clients, who: WhoDid, given: NewCompany): Promise<Saved> {
  const now = clock.now();
  const { fields, removed } = cleanFields(inForce(), { ...USUAL, ...given });
  return inTransaction(pool, async (client) => {
    await lockSlugs(client);
    const id = uuidv7();
    await insertCompanies(client, [{ id, ...fields }], now).catch(tellTaken(taken(fields)));
    await renewSearch(client, [id]);
    await noted(client, who, { act: 'company.made', kind: 'company', id, detail: { company: fields.name }, at: now });
    return { id, version: 1, ...tellRemoved(removed) };
  });
}

/** What a company is where nothing is said. */
export const USUAL: Omit<CompanyFields, 'name'> = {
  number: null,
  place: fixed``,
  zone: 'Asia/Manila',
  language: 'en',
  color: null,
  about: fixed``,
  maintenance: fixed``,
  supportedFrom: null,
  endedOn: null,
};

/** Two who enter companies of nearly one name wait for each other here, so that each finds a slug of its own. */
export async function lockSlugs(client: pg.ClientBase): Promise<void> {
  await client.query("select pg_advisory_xact_lock(hashtext('clients.slug'))");
}

/** A company that is entered. */
export type EnteredCompany = CompanyFields & { id: string };

/** Writes new companies, all at once, each with a slug of its own; what they are found by is written after their contacts. */
export async function insertCompanies(
  client: pg.ClientBase,
  companies: readonly EnteredCompany[],
  now: Temporal.Instant,
): Promise<void> {
  const slugs = await slugsFor(
    client,
    companies.map((it) => it.name),
  );
  await client.query(
    `insert into clients.company
       (id, slug, name, number, place, zone, language, color, about, maintenance, supported_from, ended_on, created_at, updated_at)
     select it.id, it.slug, it.name, it.number, it.place, it.zone, it.language, it.color, it.about, it.maintenance,
            it."supportedFrom", it."endedOn", $2, $2
       from jsonb_to_recordset($1::jsonb) as it(id uuid, slug text, name text, number text, place text, zone text, language text,
              color text, about text, maintenance text, "supportedFrom" date, "endedOn" date)`,
    [JSON.stringify(companies.map((it, index) => ({ ...it, slug: slugs[index] }))), now],
  );
}

/** Most names give a slug that nobody has; only where somebody has it the others that begin alike are looked at. */
async function slugsFor(client: pg.ClientBase, names: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ slug: string }>('select slug from clients.company where slug = any($1)', [
    names.map(slugOf),
  ]);
  const taken = new Set(rows.map((it) => it.slug));
  const slugs: string[] = [];
  for (const name of names) {
    if (taken.has(slugOf(name))) for (const slug of await slugsLike(client, name)) taken.add(slug);
    const slug = freeSlug(name, taken);
    taken.add(slug);
    slugs.push(slug);
  }
  return slugs;
}

async function slugsLike(client: pg.ClientBase, name: string): Promise<string[]> {
  const { rows } = await client.query<{ slug: string }>(
    `select slug from clients.company where slug = $1 or slug like $1 || '-%' or left($1, 50) = left(slug, 50)`,
    [slugOf(name)],
  );
  return rows.map((it) => it.slug);
}

/** Changes what is given, of the state that was seen. */
export async function changeCompany(
  { pool, clock, inForce }: Clients,
  who: WhoDid,
  found: CompanyRow,
  { version, ...given }: CompanyChange,
): Promise<Saved> {
  const now = clock.now();
  const { fields: change, removed } = cleanFields(inForce(), given);
  const next: CompanyFields = { ...found, ...change };
  return inTransaction(pool, async (client) => {
    await updateCompany(client, { id: found.id, version }, next, now).catch(tellTaken(taken(next)));
    await renewSearch(client, [found.id]);
    const detail = { company: next.name, changed: Object.keys(change) };
    await noted(client, who, { act: 'company.changed', kind: 'company', id: found.id, detail, at: now });
    return { id: found.id, version: version + 1, ...tellRemoved(removed) };
  });
}

/** Writes the fields of a company, of the state that was seen. */
export async function updateCompany(
  client: pg.ClientBase,
  { id, version }: Saved,
  fields: CompanyFields,
  now: Temporal.Instant,
): Promise<void> {
  const { rowCount } = await client.query(
    `update clients.company
        set name = $3, number = $4, place = $5, zone = $6, language = $7, color = $8, about = $9, maintenance = $10,
            supported_from = $11, ended_on = $12, updated_at = $13, version = version + 1
      where id = $1 and version = $2`,
    [id, version, ...valuesOf(fields), now],
  );
  if (rowCount !== 1) throw changedMeanwhile(fields.name);
}

const valuesOf = (it: CompanyFields) => [
  it.name,
  it.number,
  it.place,
  it.zone,
  it.language,
  it.color,
  it.about,
  it.maintenance,
  it.supportedFrom,
  it.endedOn,
];

const taken = ({ name, number }: CompanyFields) => ({
  company_name: () => nameTaken('name', `a client company called ${name}`),
  company_number: () => nameTaken('number', `a client company with the number ${number}`),
});
