import { formatIncompletePhoneNumber } from 'libphonenumber-js';
import type { StoredWay } from '../contacts/ways.ts';
import type { KnownCompany, KnownContact, KnownSite } from '../import/load-known.ts';
import { type ColumnKey, DATA_COLUMNS } from '../import-columns.ts';
import { REGIMES } from '../kinds.ts';
import { guarded } from './guard-cell.ts';

type Cells = Partial<Record<ColumnKey, string>>;

/** A company as the rows of a file: one for each of its contacts and sites, the first of each side by side. */
export function companyRows(company: KnownCompany): string[][] {
  const { contacts, sites } = company;
  const count = Math.max(1, contacts.length, sites.length);
  return Array.from({ length: count }, (_, index) => {
    // What is said of the company once is not said again; number and name say in each row which company it is.
    const own = index === 0 ? companyCells(company) : {};
    const cells: Cells = { ...keyCells(company), ...own, ...contactCells(contacts[index]), ...siteCells(sites[index]) };
    return DATA_COLUMNS.map(({ key }) => guarded(cells[key] ?? ''));
  });
}

const keyCells = ({ number, name }: KnownCompany): Cells => ({ number: number ?? '', name });

const ANSWERS: Record<string, string> = { true: 'yes', false: 'no' };

const companyCells = ({ regimes, ...it }: KnownCompany): Cells => ({
  place: it.place,
  zone: it.zone,
  language: it.language,
  color: it.color ?? '',
  about: it.about,
  maintenance: it.maintenance,
  supportedFrom: it.supportedFrom ?? '',
  endedOn: it.endedOn ?? '',
  ...Object.fromEntries(REGIMES.map((regime) => [regime, ANSWERS[String(regimes[regime])] ?? ''])),
});

function contactCells(contact: KnownContact | undefined): Cells {
  if (!contact) return {};
  const [mails, phones] = (['mail', 'phone'] as const).map((kind) => contact.ways.filter((it) => it.kind === kind));
  return {
    contactName: contact.name,
    position: contact.position,
    roles: contact.roles.join('; '),
    contactLanguage: contact.language ?? '',
    mail: mails![0]?.value ?? '',
    mail2: mails![1]?.value ?? '',
    phone: phoneCell(phones![0]),
    phone2: phoneCell(phones![1]),
  };
}

/** A number as people read it: +63 917 123 4567. */
const phoneCell = (way: StoredWay | undefined) =>
  way ? `${formatIncompletePhoneNumber(way.value)}${way.extension ? ` ext. ${way.extension}` : ''}` : '';

const siteCells = (site: KnownSite | undefined): Cells =>
  site ? { site: site.name, sitePlace: site.place, siteZone: site.zone } : {};
