import type { REGIMES } from './kinds.ts';

/** A column of the file by which client companies come in and go out. */
export interface Column {
  key: ColumnKey;
  /** As it stands in the first row; when it is read, case and spaces at its ends do not count. */
  heading: string;
  /** What its row is about. */
  of: 'company' | 'contact' | 'site' | 'note';
  /** Whether `-` in it empties the field of a company that is there. */
  canBeEmptied: boolean;
}

export type ColumnKey =
  | 'number'
  | 'name'
  | 'place'
  | 'zone'
  | 'language'
  | 'color'
  | 'about'
  | 'maintenance'
  | 'supportedFrom'
  | 'endedOn'
  | (typeof REGIMES)[number]
  | 'contactName'
  | 'position'
  | 'roles'
  | 'contactLanguage'
  | 'mail'
  | 'mail2'
  | 'phone'
  | 'phone2'
  | 'site'
  | 'sitePlace'
  | 'siteZone'
  | 'problem';

const column = (of: Column['of'], key: ColumnKey, heading: string, canBeEmptied = true): Column => ({
  key,
  heading,
  of,
  canBeEmptied,
});

/** All columns, in the order in which they go out. */
export const COLUMNS: readonly Column[] = [
  column('company', 'number', 'Number', false),
  column('company', 'name', 'Name', false),
  column('company', 'place', 'Place'),
  column('company', 'zone', 'Zone', false),
  column('company', 'language', 'Language', false),
  column('company', 'color', 'Color'),
  column('company', 'about', 'About'),
  column('company', 'maintenance', 'Maintenance'),
  column('company', 'supportedFrom', 'Supported from'),
  column('company', 'endedOn', 'Ended on'),
  column('company', 'GDPR', 'GDPR'),
  column('company', 'HIPAA', 'HIPAA'),
  column('company', 'PCI-DSS', 'PCI-DSS'),
  column('company', 'DPA', 'DPA'),
  column('contact', 'contactName', 'Contact name', false),
  column('contact', 'position', 'Position'),
  column('contact', 'roles', 'Roles'),
  column('contact', 'contactLanguage', 'Contact language'),
  column('contact', 'mail', 'Mail'),
  column('contact', 'mail2', 'Mail 2'),
  column('contact', 'phone', 'Phone'),
  column('contact', 'phone2', 'Phone 2'),
  column('site', 'site', 'Site', false),
  column('site', 'sitePlace', 'Site place'),
  column('site', 'siteZone', 'Site zone', false),
  // What was left out comes back with it; it is read over when the file comes again.
  column('note', 'problem', 'Problem', false),
];

/** The columns that carry something. */
export const DATA_COLUMNS: readonly Column[] = COLUMNS.filter((it) => it.of !== 'note');

const HEADINGS = Object.fromEntries(COLUMNS.map((it) => [it.key, it.heading])) as Record<ColumnKey, string>;
export const headingOf = (key: ColumnKey): string => HEADINGS[key];

/** What a file may be at most. */
export const BOUNDS = { bytes: 25 * 1024 * 1024, rows: 50_000, columns: 200, cell: 10_000 } as const;
