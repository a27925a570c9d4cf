import type pg from 'pg';
import { inTransaction } from '../../kit/db/transaction.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { noted } from '../../people/noted.ts';
import type { WhoDid } from '../../people/who-did.ts';
import type { CompanyChange, NewCompany } from '../company-contract.ts';
import { changedMeanwhile, nameTaken, tellTaken } from '../conflicts.ts';
import type { Clients } from '../service.ts';
import type { Saved } from '../wire.ts';
import type { CompanyRow } from './find-company.ts';
import { renewSearch } from './search-text.ts';
import { freeSlug, slugOf } from './slug.ts';

/** What of a company is its own columns. */
export type CompanyFields = Required<NewCompany>;

/** Enters a company; its slug is made of its name once and stays. */
export async function makeCompany({ pool, clock }: Clients, who: WhoDid, given: NewCompany): Promise<Saved> {
  const now = clock.now();
  return inTransaction(pool, async (client) => {
    // Two who enter companies of nearly one name wait for each other here, so that each finds a slug of its own.
    await client.query("select pg_advisory_xact_lock(hashtext('clients.slug'))");
    const id = uuidv7();
    const fields = { ...USUAL, ...given };
    await insertCompany(client, { id, slug: await slugFor(client, fields.name), ...fields }, now);
    await noted(client, who, { act: 'company.made', kind: 'company', id, detail: { company: fields.name }, at: now });
    return { id, version: 1 };
  });
}

const USUAL: Omit<CompanyFields, 'name'> = {
  number: null,
  place: '',
  zone: 'Asia/Manila',
  language: 'en',
  color: null,
  about: '',
  maintenance: '',
  supportedFrom: null,
  endedOn: null,
};

async function slugFor(client: pg.ClientBase, name: string): Promise<string> {
  const { rows } = await client.query<{ slug: string }>(
    `select slug from clients.company where slug = $1 or slug like $1 || '-%' or left($1, 50) = left(slug, 50)`,
    [slugOf(name)],
  );
  return freeSlug(name, new Set(rows.map((it) => it.slug)));
}

async function insertCompany(
  client: pg.ClientBase,
  { id, slug, ...it }: CompanyFields & { id: string; slug: string },
  now: Temporal.Instant,
): Promise<void> {
  await client
    .query(
      `insert into clients.company
         (id, slug, name, number, place, zone, language, color, about, maintenance, supported_from, ended_on, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)`,
      [id, slug, ...valuesOf(it), now],
    )
    .catch(tellTaken(taken(it)));
  await renewSearch(client, [id]);
}

/** Changes what is given, of the state that was seen. */
export async function changeCompany(
  { pool, clock }: Clients,
  who: WhoDid,
  found: CompanyRow,
  { version, ...change }: CompanyChange,
): Promise<Saved> {
  const now = clock.now();
  const next: CompanyFields = { ...found, ...change };
  return inTransaction(pool, async (client) => {
    const { rowCount } = await client
      .query(
        `update clients.company
            set name = $3, number = $4, place = $5, zone = $6, language = $7, color = $8, about = $9, maintenance = $10,
                supported_from = $11, ended_on = $12, updated_at = $13, version = version + 1
          where id = $1 and version = $2`,
        [found.id, version, ...valuesOf(next), now],
      )
      .catch(tellTaken(taken(next)));
    if (rowCount !== 1) throw changedMeanwhile(found.name);
    await renewSearch(client, [found.id]);
    const detail = { company: next.name, changed: Object.keys(change) };
    await noted(client, who, { act: 'company.changed', kind: 'company', id: found.id, detail, at: now });
    return { id: found.id, version: version + 1 };
  });
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
