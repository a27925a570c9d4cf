import type { StoredWay } from '../contacts/ways.ts';
import { type ColumnKey, headingOf } from '../import-columns.ts';
import type { RowProblem } from '../import-contract.ts';
import { type BadRow, problemAt } from './bad-row.ts';
import type { GivenCompany, GivenContact, GivenRow, GivenSite } from './given.ts';

/** The companies that the rows speak of, and the rows that say of one what cannot both be. */
export interface Gathered {
  companies: GivenCompany[];
  bad: BadRow[];
}

/**
 * Rows with one number are one company; a row without a number belongs to the company of its name, wherever in the file that
 * stands. What a row says must fit what the rows before it said; else it is left out, and they stay.
 */
export function gather(rows: readonly GivenRow[]): Gathered {
  const groups = new Map<string, GivenCompany>();
  const bad: BadRow[] = [];
  const named = numbersByName(rows);
  for (const row of rows) {
    const name = row.name?.toLowerCase();
    const number = (row.number ?? (name && named.get(name)?.number))?.toLowerCase();
    const key = number === undefined ? `name ${name}` : `number ${number}`;
    const problems = [...nameOfAnother(row, named), ...conflicts(groups.get(key), row)];
    if (problems.length > 0) bad.push({ ...row.record, problems });
    else groups.set(key, joined(groups.get(key), row));
  }
  return { companies: [...groups.values()], bad };
}

/** Which number a name has, by the first row that says both. */
function numbersByName(rows: readonly GivenRow[]) {
  const found = new Map<string, { number: string; line: number }>();
  for (const { number, name, record } of rows)
    if (number && name && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), { number, line: record.line });
  return found;
}

function nameOfAnother({ number, name }: GivenRow, named: ReturnType<typeof numbersByName>): RowProblem[] {
  const other = number && name ? named.get(name.toLowerCase()) : undefined;
  if (!other || other.number.toLowerCase() === number!.toLowerCase()) return [];
  return [
    problemAt(
      'name',
      name!,
      `Line ${other.line} has a company of this name, with the number ${other.number}.`,
      DIFFERENT,
    ),
  ];
}

const DIFFERENT = 'There is one company of each name and number: correct one of the two rows.';

/** A way as a text that can be compared. */
const told = (way: StoredWay | null | undefined) => way && `${way.value} ${way.extension}`.trim();

function conflicts(before: GivenCompany | undefined, row: GivenRow): RowProblem[] {
  if (!before) return [];
  const [{ line } = { line: 0 }] = before.records;
  // Whose name is another has the wrong number: what else differs is that of another company.
  const another = differing(line, nameOf(before), nameOf(row));
  if (another.length > 0) return another;
  const contact = row.contact && before.contacts.find((it) => isSameContact(it, row.contact!));
  const site = row.site && before.sites.find((it) => isSameSite(it, row.site!));
  return [
    ...differing(line, { ...before.fields, ...before.regimes }, { ...row.fields, ...row.regimes }),
    ...(contact ? differing(line, cellsOf(contact), cellsOf(row.contact!)) : []),
    ...(site ? differing(line, cellsOfSite(site), cellsOfSite(row.site!)) : []),
  ];
}

type Cells = Partial<Record<ColumnKey, unknown>>;

const nameOf = ({ name }: GivenRow | GivenCompany): Cells => (name === undefined ? {} : { name });
const cellsOfSite = ({ place, zone }: GivenSite): Cells => ({ sitePlace: place, siteZone: zone });
const cellsOf = ({ position, roles, language, mail, phone }: GivenContact): Cells => ({
  position,
  roles: roles?.join('; '),
  contactLanguage: language,
  mail: told(mail[0]),
  mail2: told(mail[1]),
  phone: told(phone[0]),
  phone2: told(phone[1]),
});

function differing(line: number, before: Cells, now: Cells): RowProblem[] {
  const keys = Object.keys(now) as ColumnKey[];
  return keys
    .filter((it) => before[it] !== undefined && now[it] !== undefined && !isAlike(it, before[it], now[it]))
    .map((it) =>
      problemAt(
        it,
        shown(now[it]),
        `From line ${line} on, the same ${it === 'name' ? 'number' : 'company'} has another ${headingOf(it).toLowerCase()}: "${shown(before[it]).slice(0, 60)}".`,
        it === 'name' ? DIFFERENT : 'Say it once, or the same each time.',
      ),
    );
}

/** Names are one in whatever case. */
const isAlike = (key: ColumnKey, a: unknown, b: unknown) =>
  key === 'name' ? String(a).toLowerCase() === String(b).toLowerCase() : a === b;

const ANSWERS: Record<string, string> = { true: 'yes', false: 'no', null: '-' };
const shown = (value: unknown) => ANSWERS[String(value)] ?? String(value);

/** Of one name, with an address that both have, or none; two people may share an address, and two may share a name. */
function isSameContact(a: GivenContact, b: GivenContact): boolean {
  const [mine, theirs] = [mailsOf(a), mailsOf(b)];
  const isOneAddress = mine.length + theirs.length === 0 || mine.some((it) => theirs.includes(it));
  return isOneAddress && a.name.toLowerCase() === b.name.toLowerCase();
}

const mailsOf = ({ mail }: GivenContact) => mail.flatMap((it) => it?.value ?? []);
const isSameSite = (a: GivenSite, b: GivenSite) => a.name.toLowerCase() === b.name.toLowerCase();

function joined(before: GivenCompany | undefined, { record, contact, site, ...row }: GivenRow): GivenCompany {
  if (!before) return { ...row, records: [record], contacts: contact ? [contact] : [], sites: site ? [site] : [] };
  before.records.push(record);
  before.number ??= row.number;
  before.name ??= row.name;
  before.fields = { ...row.fields, ...before.fields };
  before.regimes = { ...row.regimes, ...before.regimes };
  if (contact) join(before.contacts, contact, isSameContact, mergedContact);
  if (site) join(before.sites, site, isSameSite, (a, b) => ({ ...b, ...a }));
  return before;
}

function join<T>(list: T[], it: T, isSame: (a: T, b: T) => boolean, merged: (a: T, b: T) => T): void {
  const at = list.findIndex((other) => isSame(other, it));
  if (at < 0) list.push(it);
  else list[at] = merged(list[at]!, it);
}

const mergedContact = (a: GivenContact, b: GivenContact): GivenContact => ({
  ...b,
  ...a,
  mail: [a.mail[0] ?? b.mail[0], a.mail[1] ?? b.mail[1]],
  phone: [a.phone[0] ?? b.phone[0], a.phone[1] ?? b.phone[1]],
});
