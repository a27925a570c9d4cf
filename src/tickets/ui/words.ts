import type { Connection } from '../../kit/ui/stream.ts';
import type { ActionName } from './actions/action-list.ts';
import type { Mode } from './composer/modes.ts';
import type { Channel, Kind, LinkKind } from './kinds.ts';
import type { Age } from './list/age.ts';
import type { View } from './list/ticket-address.ts';

/** The words of the screens of tickets; they come with these screens. */
export interface TicketDeskWords {
  live: Record<Connection, string>;
  channels: Record<Channel, string>;
  kinds: Record<Kind, string>;
  /** Says on whose wall a time is. */
  zone: (zone: string) => string;
  removed: Record<'redact' | 'mask', (name: string, cite: string) => string>;
  list: ListWords;
  open: OpenWords;
  ticket: TicketPageWords;
  narrow: { title: (number: string) => string; connect: (tier: string) => string; add: string; submit: string };
  log: LogWords;
  composer: ComposerWords;
  documentation: DocumentationWords;
  conflict: ConflictWords;
  steps: StepWords;
  actions: ActionWords;
  about: AboutWords;
  files: FileWords;
}

export interface ListWords {
  title: string;
  lead: string;
  open: string;
  views: string;
  view: Record<View, string>;
  none: Record<View, string>;
  noneHint: Record<View, string>;
  fresh: (count: number) => string;
  ofCompany: (name: string) => string;
  ofAll: string;
  first: string;
  next: string;
  severity: string;
  ticket: string;
  company: string;
  status: string;
  assignee: string;
  age: string;
  updated: string;
  ago: (age: Age) => string;
  agedFrom: (age: string) => string;
  updatedAgo: (age: string) => string;
  noSummary: string;
  noCompany: string;
  nobody: string;
  gone: string;
  unanswered: (count: number) => string;
  down: string;
  up: string;
}

export interface OpenWords {
  title: string;
  lead: string;
  arrival: string;
  company: string;
  companyHint: string;
  companies: string;
  contact: string;
  noContact: string;
  contactName: string;
  channel: string;
  contactedAt: string;
  contactedNow: (zone: string) => string;
  contactedThen: (zone: string) => string;
  backToNow: string;
  issue: string;
  kind: string;
  subject: string;
  subjectHint: string;
  body: string;
  bodyHint: string;
  code: string;
  codeUnknown: (code: string) => string;
  category: string;
  ofCode: (category: string) => string;
  notChosen: string;
  impact: string;
  urgency: string;
  severityIs: string;
  severityAsks: string;
  override: string;
  asItFollows: string;
  reason: string;
  submit: string;
  discard: string;
  kept: string;
  notYours: (mayInvite: boolean) => string;
  follows: (number: string) => string;
  otherProblem: string;
  opened: (number: string) => string;
  already: string;
  alreadyLead: string;
  alreadyNoCompany: string;
  alreadyNone: string;
}

export interface TicketPageWords {
  restricted: string;
  assignedTo: (name: string) => string;
  assignedToNobody: string;
  noSummary: string;
  noContact: string;
  contacted: (moment: string, channel: string) => string;
  openedAt: (moment: string, channel: string) => string;
  copy: (number: string) => string;
  copied: (number: string) => string;
  byPerson: string;
  changeSeverity: string;
  severityTitle: string;
  keys: Record<'reply' | 'note' | 'assign' | 'actions' | 'escalate', string>;
}

export interface LogWords {
  title: string;
  direction: Record<'in' | 'out' | 'internal', string>;
  from: Record<'client' | 'third party' | 'colleague', (name: string | undefined) => string>;
  to: (name: string | undefined) => string;
  enteredBy: (name: string) => string;
  automatic: string;
  late: string;
  waits: string;
  waive: string;
  nobodyAnswered: string;
  noWords: string;
  erased: string;
  more: (count: number) => string;
  byHub: string;
  wasNot: string;
  wasAt: (really: string, first: string) => string;
  correctedBy: (name: string, moment: string) => string;
  first: string;
  correct: string;
  correctOf: (seq: number) => string;
  correctTitle: string;
  correctLead: string;
  wrong: string;
  wrongVoid: string;
  wrongTime: string;
  really: string;
  why: string;
  isCorrected: string;
  unmask: (what: string) => string;
  unmaskLead: string;
  unmaskWaits: (what: string) => string;
  notUnmasked: (what: string) => string;
  purpose: string;
  isOnRecord: string;
  // One line for each type of entry.
  other: (type: string) => string;
  opened: (severity: string, channel: string) => string;
  assigned: (name: string) => string;
  unassigned: string;
  watched: (name: string, on: boolean) => string;
  tagged: (add: readonly string[], remove: readonly string[]) => string;
  linked: (kind: string, on: boolean) => string;
  moved: string;
  recast: (becomes: string) => string;
  restricted: (on: boolean) => string;
  deleted: string;
  restored: string;
  bounced: string;
  waived: string;
  documented: (field: string, value: string | null) => string;
  step: (action: string | null, outcome: string | null) => string;
  time: (minutes: number) => string;
  promised: (moment: string) => string;
  reference: string;
  attached: (bytes: number) => string;
  severity: (severity: string, cite: string) => string;
  code: (code: string, listed: boolean) => string;
  codeSeen: (seen: boolean) => string;
  status: (to: string, action: string, cite: string) => string;
  paused: (reason: string) => string;
  resumed: string;
  escalated: (to: string, cite: string) => string;
  accepted: (tier: string) => string;
  returned: (ruling: string) => string;
  rerouted: (to: string) => string;
  overridden: string;
  found: (name: string, treatment: 'redact' | 'mask' | 'flag', cite: string) => string;
  unmasked: (name: string, cite: string) => string;
  corrected: (isVoid: boolean, moment: string | null) => string;
}

export interface ComposerWords {
  title: string;
  modes: string;
  mode: Record<Mode, string>;
  text: Record<Mode, string>;
  hint: Record<Mode, string>;
  submit: Record<Mode, string>;
  done: Record<Mode, string>;
  caller: string;
  callers: Record<'us' | 'client', string>;
  reached: string;
  reachedIs: Record<'yes' | 'no', string>;
  channel: string;
  from: string;
  fromWhom: Record<'client' | 'third party', string>;
  contact: string;
  noContact: string;
  when: string;
  now: string;
}

export interface DocumentationWords {
  title: string;
  score: (score: number) => string;
  missing: (count: number) => string;
  complete: string;
  owed: (moment: string, name: string | undefined) => string;
  others: (count: number) => string;
  fewer: string;
  isMissing: string;
  isThin: string;
  write: string;
  change: string;
  wayOf: (word: string, field: string) => string;
  steps: (count: number) => string;
  next: (name: string, moment: string | undefined) => string;
  choice: (field: string) => string;
  inWords: (field: string) => string;
  owner: string;
  until: string;
}

export interface ConflictWords {
  was: string;
  theirs: (name: string, moment: string) => string;
  mine: string;
  nothing: string;
  keepMine: string;
  takeTheirs: string;
}

export interface StepWords {
  title: string;
  noCode: string;
  unlisted: string;
  inOrder: string;
  whatNow: string;
  add: string;
  record: string;
  recordOf: (id: string) => string;
  outcome: string;
  noOutcome: string;
  what: string;
  step: string;
  attach: string;
  otherCode: string;
  seesNone: string;
  isNone: string;
  code: string;
}

export interface ActionWords {
  title: string;
  action: Record<ActionName, string>;
  done: Record<ActionName, string>;
  notNow: (actions: readonly string[]) => string;
  byRole: (who: string) => string;
  needs: (condition: string) => string;
  missing: string;
  becomes: (status: string) => string;
  clientSees: (words: string) => string;
  noClause: string;
  openLinked: string;
  /** What each field of a form is called. */
  part: Record<string, string>;
}

export interface FileWords {
  title: string;
  none: string;
  size: (bytes: number) => string;
  from: Record<'client' | 'third party' | 'colleague', string>;
  attach: string;
  file: string;
  whose: string;
  attached: (name: string) => string;
  secrets: (count: number) => string;
  unseen: string;
}

export interface AboutWords {
  title: string;
  assignee: string;
  assign: string;
  nobody: string;
  me: (name: string) => string;
  another: string;
  watchers: string;
  watch: string;
  unwatch: string;
  watched: string;
  unwatched: string;
  kind: string;
  tags: string;
  newTag: string;
  untag: (tag: string) => string;
  links: string;
  linkIs: Record<LinkKind, string>;
  linkChoice: Record<LinkKind, string>;
  addLink: string;
  unlink: (number: string) => string;
  other: string;
  linkKind: string;
  time: string;
  minutes: (count: number) => string;
  logTime: string;
  howLong: string;
  promises: string;
  addPromise: string;
  promiseLead: string;
  promised: string;
  until: string;
  reference: string;
  addReference: string;
  referenceLead: string;
  delete: string;
  deleted: (number: string) => string;
  restored: (number: string) => string;
  undo: string;
}

declare module '../../kit/ui/words.tsx' {
  interface LaterCatalogue {
    ticketDesk: TicketDeskWords;
  }
}
