// What screens know of the form too, so without the schemas by which requests are checked.

/** Headings of the tables that a contract may have, as their policies name them; a test holds them to the policies. */
export const targetHeadings = [
  'Severity',
  'Response',
  'Next response',
  'Update',
  'Resolution',
  'Calendar',
  'Meaning',
] as const;
export const calendarHeadings = ['Name', 'Zone', 'Days', 'Hours', 'Closed', 'Also open', 'Standard day'] as const;
export const ruleHeadings = [
  'Clock',
  'Starts',
  'Pauses while',
  'Stops',
  'On reopen',
  'Severity change',
  'Warn at',
  'Tell',
] as const;

/** One row of a form's table, by heading. */
export type FormRow = Readonly<Record<string, string>>;

/** A table of the form, and how it stands in a document. */
export interface FormTable {
  name: 'targets' | 'calendars' | 'rules';
  policy: string;
  title: string;
  anchor: string;
  /** The column by which its rows take the place of the common ones; absent where rows are free. */
  key?: string;
  headings: readonly string[];
}

/** The tables of the form, in the order in which a contract has them. */
export const formTables: readonly FormTable[] = [
  {
    name: 'targets',
    policy: 'sla-targets',
    title: 'Targets',
    anchor: 'targets',
    key: 'Severity',
    headings: targetHeadings,
  },
  { name: 'calendars', policy: 'calendars', title: 'Calendars', anchor: 'calendars', headings: calendarHeadings },
  {
    name: 'rules',
    policy: 'clock-rules',
    title: 'Clock rules',
    anchor: 'clock-rules',
    key: 'Clock',
    headings: ruleHeadings,
  },
];

/** Whether a row says nothing: but for its clause and its key every cell is empty. */
export function isBlank(row: FormRow, { key, headings }: Pick<FormTable, 'key' | 'headings'>): boolean {
  return headings.every((it) => it === key || !row[it]?.trim());
}
