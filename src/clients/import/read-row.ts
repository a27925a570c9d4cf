import type { NewContact } from '../contact-contract.ts';
import type { StoredWay } from '../contacts/ways.ts';
import type { ColumnKey } from '../import-columns.ts';
import type { RowProblem } from '../import-contract.ts';
import { REGIMES } from '../kinds.ts';
import { type BadRow, problemAt, problemOfRow } from './bad-row.ts';
import type { GivenContact, GivenFields, GivenRow, GivenSite } from './given.ts';
import type { Layout } from './headings.ts';
import { readCell } from './read-cell.ts';
import type { CsvRecord } from './records.ts';

type Values = Partial<Record<ColumnKey, unknown>>;

/** Reads a row, or says all that is wrong with it. */
export function readRow(layout: Layout, record: CsvRecord): GivenRow | BadRow {
  const { values, problems } = readCells(layout, record.cells);
  problems.push(...problemsOf(layout, record.cells, values, problems));
  if (problems.length > 0) return { ...record, problems };
  return { record, ...companyIn(values), ...contactIn(values), ...siteIn(values) };
}

/** Whether it is left out. */
export const isBad = (row: GivenRow | BadRow): row is BadRow => 'problems' in row;

function readCells(layout: Layout, cells: readonly string[]) {
  const values: Values = {};
  const problems: RowProblem[] = [];
  for (const [index, column] of layout.entries()) {
    const read = column && column.of !== 'note' ? readCell(column, cells[index] ?? '') : undefined;
    if (!column || !read) continue;
    if ('problem' in read) problems.push(read.problem);
    else values[column.key] = read.value;
  }
  return { values, problems };
}

function problemsOf(layout: Layout, cells: readonly string[], values: Values, before: readonly RowProblem[]) {
  const found: RowProblem[] = [];
  const isFree = (...keys: ColumnKey[]) =>
    !before.some((it) =>
      keys.some((key) => layout.some((column) => column?.key === key && column.heading === it.column)),
    );
  const surplus = cells.slice(layout.length).some((it) => it.trim() !== '');
  if (surplus || cells.length < layout.length) found.push(wrongCount(cells.length, layout.length));
  else if (!values.number && !values.name && isFree('number', 'name')) found.push(NO_COMPANY);
  if (!values.contactName && isFree('contactName') && has(values, CONTACT)) found.push(NO_CONTACT);
  if (!values.site && isFree('site') && has(values, SITE)) found.push(NO_SITE);
  for (const [first, second] of [
    ['mail', 'mail2'],
    ['phone', 'phone2'],
  ] as const)
    if (values[first] === null && values[second]) found.push(problemAt(first, '-', NOT_BOTH.reason, NOT_BOTH.remedy));
  return found;
}

const CONTACT: readonly ColumnKey[] = ['position', 'roles', 'contactLanguage', 'mail', 'mail2', 'phone', 'phone2'];
const SITE: readonly ColumnKey[] = ['sitePlace', 'siteZone'];
const has = (values: Values, keys: readonly ColumnKey[]) => keys.some((it) => values[it] !== undefined);

const wrongCount = (is: number, wanted: number) =>
  problemOfRow(
    `The row has ${is} cells, and there are ${wanted} headings.`,
    'Look for a comma, a line break or a quotation mark too many or too few.',
  );
const NO_COMPANY = problemOfRow('It says neither the number nor the name of the company.', 'Write one of them.');
const NO_CONTACT = problemAt('contactName', '', 'Something is said of a contact who has no name.', 'Write the name.');
const NO_SITE = problemAt('site', '', 'Something is said of a site that has no name.', 'Write its name.');
const NOT_BOTH = { reason: 'The first is emptied, and a second is given.', remedy: 'Give the second as the first.' };

function companyIn(values: Values): GivenFields {
  const { number, name, place, zone, language, color, about, maintenance, supportedFrom, endedOn } = values;
  const fields = {
    place: emptied(place),
    zone,
    language: language === null ? undefined : language,
    color,
    about: emptied(about),
    maintenance: emptied(maintenance),
    supportedFrom,
    endedOn,
  };
  const regimes = Object.fromEntries(REGIMES.map((it) => [it, values[it]]));
  return { ...given({ number, name }), fields: given(fields), regimes: given(regimes) };
}

function contactIn(values: Values): { contact?: GivenContact } {
  if (!values.contactName) return {};
  const { position, roles, contactLanguage: language } = values;
  const way = (key: ColumnKey) => values[key] as StoredWay | null | undefined;
  return {
    contact: {
      name: values.contactName as string,
      ...given<Partial<GivenContact>>({
        position: emptied(position),
        roles: roles === null ? [] : (roles as NewContact['roles']),
        language,
      }),
      mail: [way('mail'), way('mail2')],
      phone: [way('phone'), way('phone2')],
    },
  };
}

function siteIn({ site, sitePlace, siteZone }: Values): { site?: GivenSite } {
  if (!site) return {};
  return {
    site: { name: site as string, ...given<Partial<GivenSite>>({ place: emptied(sitePlace), zone: siteZone }) },
  };
}

const emptied = (value: unknown) => (value === null ? '' : value);

/** Only what is said. */
const given = <T extends object>(values: Record<string, unknown>): T =>
  Object.fromEntries(Object.entries(values).filter(([, it]) => it !== undefined)) as T;
