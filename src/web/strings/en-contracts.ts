import type { ContractWords } from '../../clients/ui/contracts/words.ts';
import type { DocumentPage } from '../../documents/contract.ts';
import type { EffectiveWords } from '../../sla/ui/effective/words.ts';

/** The words of contracts, in English. */
export const contracts: ContractWords = {
  title: 'Contract',
  holdsNow: 'What holds for this client',
  asDocument: 'Read as a document',
  none: 'There is no contract: the common targets hold.',
  standing: { holds: 'in force', 'not yet': 'its first day is still to come', over: 'its last day is over' },
  fromDay: (day) => `from ${day}`,
  untilDay: (day) => `until ${day}`,
  writtenBy: 'The Operations Manager writes the contract, as every document. Ask them for a change.',
  since: (edition, moment) => `as it reads since edition ${edition}, ${moment}`,
  from: 'In force from',
  until: 'In force until',
  days: (zone) => `Days begin and end in ${zone}; outside of them the common targets hold`,
  cited: 'Cited as',
  citedHint: 'Clocks cite its clauses by this: the name of the company',
  summary: 'Summary',
  owner: 'Owner',
  suspensions: 'Suspensions of work',
  suspensionsHint: 'When work is suspended at the place of the client',
  suspensionsAre: { close: 'The clocks rest', count: 'The clocks run on' },
  supported: 'What is supported',
  supportedLead: 'One clause a line. Markdown is read; a line that is emptied goes.',
  supportedItem: (clause) => `Clause ${clause}`,
  newItem: 'New clause',
  addItem: 'Add a clause',
  targets: 'Targets',
  targetsLead: (document) =>
    `Empty cells are as ${document} has them. A row in which something is agreed stands in the contract as a whole.`,
  calendars: 'Calendars of its own',
  calendarsLead: 'Targets may count on these by their names, besides the common ones.',
  addCalendar: 'Add a calendar',
  rules: 'Clock rules',
  rulesLead: 'How each clock starts, rests and stops, where that is agreed otherwise.',
  newRow: 'new',
  remove: (what) => `Remove ${what}`,
  cell: (row, heading) => `${row}, ${heading}`,
  common: (clause, value) => `${clause}: ${value}`,
  form: 'Form',
  source: 'Source',
  sourceHint: 'The document itself, as it will be published',
  noForm: 'This text cannot be shown as a form until it is put right.',
  writtenAs: 'Write it as',
  problems: (count) =>
    count === 1 ? 'One thing is in the way of publishing.' : `${count} things are in the way of publishing.`,
  at: (line, column) => `line ${line}, column ${column}`,
  checking: 'Looking at it',
  checked: 'Nothing is in the way of publishing.',
  unchecked: 'The hub cannot be reached to check it. What you typed is kept in this browser.',
  draftKept: 'A draft that is not published, kept in this browser.',
  discard: 'Discard draft',
  discarded: 'The draft is gone',
  differences: 'What would change',
  noDifferences: 'Nothing, as it is now.',
  warnings: 'To know before you publish',
  publish: 'Publish',
  publishLead: 'It becomes an edition. Clocks that run already keep what they began under.',
  note: 'Why',
  noteHint: 'Stands beside the edition for everybody who asks later',
  when: 'When',
  now: 'Now',
  later: 'At a time',
  laterHint: (zone) => `On the clock of ${zone}`,
  published: (edition) => `Published as edition ${edition}`,
  notSound: 'It cannot be published as it is: what is wrong stands at its field.',
  withdraw: 'Withdraw the contract',
  withdrawLead: 'From now on the common targets hold. Clocks that run already keep what they began under.',
  withdrawn: (edition) => `Withdrawn by edition ${edition}`,
  moved: 'Somebody published another contract since you began.',
  movedHint: 'Nothing of yours is lost.',
  keepMine: 'Keep mine, over theirs',
  takeTheirs: 'Take theirs',
  scheduled: 'Scheduled',
  changeScheduled: (edition) => `Change edition ${edition}`,
  history: 'Editions of this contract',
  historyNone: 'None yet.',
  changes: { added: 'written', changed: 'changed', withdrawn: 'withdrawn' },
};

/** Below the title of a contract's document. */
export function agreed({ from, until, zone, suspensions }: NonNullable<DocumentPage['agreed']>): string {
  const days = [from && `from ${effective.day(from)}`, until && `until ${effective.day(until)}`].filter(Boolean);
  const where = days.length ? ` (days of ${zone ?? 'Asia/Manila'})` : '';
  return `Holds ${days.join(' ') || 'without end'}${where}. ${upper(effective.suspensions[suspensions])}.`;
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const whole = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** The words of what holds for a client, in English. */
export const effective: EffectiveWords = {
  title: 'Service levels in force',
  lead: (edition, since) => `By edition ${edition}, in force since ${since}.`,
  asOf: (moment) => `For clocks that start at ${moment}.`,
  none: (document) => `There is no contract. ${document} holds.`,
  contract: {
    holds: (document) => `Contract ${document} is in force`,
    'not yet': (document) => `Contract ${document} is still to begin; the common targets hold`,
    over: (document) => `Contract ${document} is over; the common targets hold`,
  },
  day: (date) => whole.format(new Date(date)),
  from: (day) => `from ${day}`,
  until: (day) => `until ${day}`,
  days: (zone) => `days of ${zone}`,
  suspensions: { close: 'clocks rest in suspensions of work', count: 'clocks run on in suspensions of work' },
  supported: 'What is supported',
  targets: 'Targets',
  calendars: 'Calendars',
  rules: 'Clock rules',
  clause: 'Clause',
  differs: 'agreed;',
  own: 'only in this contract',
  common: (clause, value) => `${clause} has ${value}`,
  due: 'When is this due?',
  toContract: 'Contract',
  print: 'Print',
};
