import type { ContractChange, ContractView } from '../../contract-wire.ts';

/** The words of contracts. */
export interface ContractWords {
  title: string;
  holdsNow: string;
  asDocument: string;
  none: string;
  standing: Record<NonNullable<ContractView['inForce']>['dates'], string>;
  since: (edition: number, moment: string) => string;
  fromDay: (day: string) => string;
  untilDay: (day: string) => string;
  writtenBy: string;
  from: string;
  until: string;
  days: (zone: string) => string;
  cited: string;
  citedHint: string;
  summary: string;
  owner: string;
  suspensions: string;
  suspensionsHint: string;
  suspensionsAre: { close: string; count: string };
  supported: string;
  supportedLead: string;
  supportedItem: (clause: string) => string;
  newItem: string;
  addItem: string;
  targets: string;
  targetsLead: (document: string) => string;
  calendars: string;
  calendarsLead: string;
  addCalendar: string;
  rules: string;
  rulesLead: string;
  newRow: string;
  remove: (what: string) => string;
  cell: (row: string, heading: string) => string;
  common: (clause: string, value: string) => string;
  form: string;
  source: string;
  sourceHint: string;
  noForm: string;
  writtenAs: string;
  problems: (count: number) => string;
  at: (line: number, column: number) => string;
  checking: string;
  checked: string;
  unchecked: string;
  draftKept: string;
  discard: string;
  discarded: string;
  differences: string;
  noDifferences: string;
  warnings: string;
  publish: string;
  publishLead: string;
  note: string;
  noteHint: string;
  when: string;
  now: string;
  later: string;
  laterHint: (zone: string) => string;
  published: (edition: number) => string;
  notSound: string;
  withdraw: string;
  withdrawLead: string;
  withdrawn: (edition: number) => string;
  moved: string;
  movedHint: string;
  keepMine: string;
  takeTheirs: string;
  scheduled: string;
  changeScheduled: (edition: number) => string;
  history: string;
  historyNone: string;
  changes: Record<ContractChange['change'], string>;
}

declare module '../../../kit/ui/words.tsx' {
  interface Catalogue {
    contracts: ContractWords;
  }
}
