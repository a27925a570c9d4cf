import type pg from 'pg';
import type { CleanText } from '../../kit/clean-text.ts';
import type { CompanyFields } from '../companies/change-company.ts';
import type { NewContact } from '../contact-contract.ts';
import type { StoredWay } from '../contacts/ways.ts';
import type { CleanCompany } from './given.ts';

/** A company that is on record, as far as a file can speak of it. */
export interface KnownCompany extends CompanyFields {
  id: string;
  version: number;
  /** Those that were established. */
  regimes: Record<string, boolean>;
  contacts: KnownContact[];
  sites: KnownSite[];
}

export interface KnownContact {
  id: string;
  name: CleanText;
  position: CleanText;
  roles: NewContact['roles'];
  language: CompanyFields['language'] | null;
  ways: StoredWay[];
}

export interface KnownSite {
  id: string;
  name: CleanText;
  place: CleanText;
  zone: string;
}

/** The companies on record that a batch speaks of, by the very numbers and names that it gives. */
export interface Known {
  byNumber: Map<string, KnownCompany>;
  byName: Map<string, KnownCompany>;
}

/** Looks up what is on record; with `hold` it stays so until the end of the transaction. */
export async function loadKnown(
  client: pg.ClientBase | pg.Pool,
  given: readonly CleanCompany[],
  hold: boolean,
): Promise<Known> {
  const numbers = await idsBy(client, 'number', given);
  const names = await idsBy(client, 'name', given);
  const ids = [...new Set([...numbers.values(), ...names.values()])].sort();
  if (hold) await client.query('select from clients.company where id = any($1) order by id for update', [ids]);
  const companies = new Map((await loadCompanies(client, ids)).map((it) => [it.id, it]));
  const found = (by: Map<string, string>) => new Map([...by].map(([key, id]) => [key, companies.get(id)!]));
  return { byNumber: found(numbers), byName: found(names) };
}

/** All that a file can say of these companies. */
export async function loadCompanies(client: pg.ClientBase | pg.Pool, ids: readonly string[]): Promise<KnownCompany[]> {
  const { rows } = await client.query<KnownCompany>(SELECT, [ids]);
  return rows;
}

/** PostgreSQL says what is the same in upper and lower case, so that it is what its unique index says. */
async function idsBy(client: pg.ClientBase | pg.Pool, column: keyof typeof BY, given: readonly CleanCompany[]) {
  const asked = given.map((it) => it[column]).filter((it) => it !== undefined);
  const { rows } = await client.query<{ asked: string; id: string }>(BY[column], [asked]);
  return new Map(rows.map((it) => [it.asked, it.id]));
}

const BY = {
  number: `select it.asked, c.id from unnest($1::text[]) as it(asked) join clients.company c on lower(c.number) = lower(it.asked)`,
  name: `select it.asked, c.id from unnest($1::text[]) as it(asked) join clients.company c on lower(c.name) = lower(it.asked)`,
};

const SELECT = `
  select c.id, c.version, c.number, c.name, c.place, c.zone, c.language, c.color, c.about, c.maintenance,
         c.supported_from as "supportedFrom", c.ended_on as "endedOn",
         coalesce((select jsonb_object_agg(r.regime, r.applies) from clients.regime r where r.company = c.id), '{}') as regimes,
         coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'place', s.place, 'zone', s.zone) order by s.id)
                     from clients.site s where s.company = c.id and s.removed_at is null), '[]') as sites,
         coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'position', k.position, 'roles', k.roles,
                                      'language', k.language,
                                      'ways', coalesce((select jsonb_agg(jsonb_build_object('kind', w.kind, 'value', w.value,
                                                                 'extension', w.extension, 'label', w.label) order by w.rank)
                                                          from clients.contact_way w where w.contact = k.id), '[]')) order by k.id)
                     from clients.contact k where k.company = c.id and k.removed_at is null), '[]') as contacts
    from clients.company c
   where c.id = any($1)`;
