import { fixed } from '../../privacy/clean-text.ts';
import type { Clean } from '../clean/text-fields.ts';
import { type CompanyFields, USUAL } from '../companies/change-company.ts';
import type { StoredWay } from '../contacts/ways.ts';
import type { CleanCompany, GivenContact, GivenSite } from './given.ts';
import type { KnownCompany, KnownContact, KnownSite } from './load-known.ts';
import { placeWays } from './place-ways.ts';

/** What is to be done so that a company is as the file says. */
export interface CompanyPlan {
  given: CleanCompany;
  /** As it is on record; nothing: it is new. */
  known: KnownCompany | undefined;
  fields: CompanyFields;
  /** The fields of its own that change; all that are given where it is new. */
  changed: (keyof CompanyFields)[];
  regimes: [regime: string, applies: boolean | null][];
  contacts: ContactPlan[];
  sites: SitePlan[];
}

/** A plan with the id of its company, new ones included. */
export interface PlacedPlan extends CompanyPlan {
  id: string;
}

/** Somebody who is new or changes. */
export interface ContactPlan {
  known: KnownContact | undefined;
  next: Omit<KnownContact, 'id'>;
}

/** A site that is new or changes. */
export interface SitePlan {
  known: KnownSite | undefined;
  next: Omit<KnownSite, 'id'>;
}

type CleanContact = Clean<GivenContact>;
type CleanSite = Clean<GivenSite>;

/** Compares what a file says of a company with what is on record of it. */
export function planCompany(given: CleanCompany, known: KnownCompany | undefined): CompanyPlan {
  const { number, name } = given;
  const said: Partial<CompanyFields> = { ...(number ? { number } : {}), ...(name ? { name } : {}), ...given.fields };
  const before: CompanyFields = known ?? { ...USUAL, name: fixed`` };
  const fields: CompanyFields = { ...pick(before), ...said };
  return {
    given,
    known,
    fields,
    changed: (Object.keys(said) as (keyof CompanyFields)[]).filter((it) => said[it] !== before[it]),
    regimes: Object.entries(given.regimes).filter(([regime, applies]) => applies !== (known?.regimes[regime] ?? null)),
    contacts: planContacts(given.contacts, known?.contacts ?? []),
    sites: given.sites.flatMap((it) => planSite(it, known?.sites ?? [], fields.zone)),
  };
}

/** Whether it changes nothing. */
export const isUnchanged = ({ known, changed, regimes, contacts, sites }: CompanyPlan): boolean =>
  known !== undefined && changed.length + regimes.length + contacts.length + sites.length === 0;

const pick = (it: CompanyFields): CompanyFields =>
  Object.fromEntries([...Object.keys(USUAL), 'name'].map((key) => [key, it[key as keyof CompanyFields]])) as never;

/** Who is there is known by mail address and name; else by one of them, among those whom no row means more closely. */
function planContacts(given: readonly CleanContact[], known: readonly KnownContact[]): ContactPlan[] {
  const found = new Map<CleanContact, KnownContact>();
  for (const fits of [isExactly, sharesMail, isNamed]) {
    const free = known.filter((it) => ![...found.values()].includes(it));
    for (const one of given.filter((it) => !found.has(it))) {
      const at = free.findIndex((it) => fits(one, it));
      if (at >= 0) found.set(one, free.splice(at, 1)[0]!);
    }
  }
  return given.flatMap((it) => planContact(it, found.get(it)));
}

const isNamed = ({ name }: CleanContact, known: KnownContact) => known.name.toLowerCase() === name.toLowerCase();
const isExactly = (given: CleanContact, known: KnownContact) => isNamed(given, known) && sharesMail(given, known);
const sharesMail = ({ mail }: CleanContact, { ways }: KnownContact) =>
  ways.some((way) => way.kind === 'mail' && mail.some((it) => it?.value === way.value));

function planContact(given: CleanContact, known: KnownContact | undefined): ContactPlan[] {
  const before = known ?? { name: given.name, position: fixed``, roles: [], language: null, ways: [] };
  const { name, position = before.position, roles = before.roles, language = before.language } = given;
  const ways = [...placed(before.ways, 'mail', given.mail), ...placed(before.ways, 'phone', given.phone)];
  const next = { name, position, roles, language, ways };
  return known && isSameContact(known, next) ? [] : [{ known, next }];
}

const placed = (ways: readonly StoredWay[], kind: StoredWay['kind'], given: CleanContact['mail']) =>
  placeWays(
    ways.filter((it) => it.kind === kind),
    given,
  );

/** Ways are compared kind by kind: in which order mails and phones stand among each other says nothing. */
function isSameContact(a: Omit<KnownContact, 'id'>, b: Omit<KnownContact, 'id'>): boolean {
  const told = ({ name, position, roles, language, ways }: Omit<KnownContact, 'id'>) =>
    JSON.stringify([
      name,
      position,
      roles.toSorted(),
      language,
      ways.toSorted((x, y) => x.kind.localeCompare(y.kind)).map((it) => [it.kind, it.value, it.extension]),
    ]);
  return told(a) === told(b);
}

function planSite(given: CleanSite, known: readonly KnownSite[], zone: string): SitePlan[] {
  const before = known.find((it) => it.name.toLowerCase() === given.name.toLowerCase());
  const next = {
    name: given.name,
    place: given.place ?? before?.place ?? fixed``,
    zone: given.zone ?? before?.zone ?? zone,
  };
  const isSame = before && before.name === next.name && before.place === next.place && before.zone === next.zone;
  return isSame ? [] : [{ known: before, next }];
}
