import { suggest } from '../kit/nearest.ts';
import { findValue, severities, ticketStates } from '../policy/words.ts';
import type { ClockEvent, EventFacts, EventPlace } from './event.ts';

/** An event as it came in: of the log's shape, or of a short form. */
export type GivenEvent = Readonly<Record<string, unknown>>;

/** What is wrong with a given event, in one sentence. */
export class EventProblem extends Error {}

/**
 * Reads an event of a log, or one of the short forms of `hub try clocks`. Nothing is given back for events that clocks
 * do not care about; an `EventProblem` is thrown where it says what cannot be.
 */
export function readEvent(given: GivenEvent, fallback: { id: string; ticket: string }): ClockEvent | undefined {
  const fields = { ...(isRecord(given.data) ? given.data : {}), ...given };
  const type = wordOf(fields, 'type');
  const reader = Object.hasOwn(readers, type) ? readers[type]! : otherReader(type);
  const facts = reader(fields);
  return facts && ({ ...placeOf(fields, fallback), ...facts } as ClockEvent);
}

/** An instant as epoch milliseconds; it needs its offset or Z, since wall time stands only in calendars. */
export function readInstant(value: unknown, name: string): number {
  const at = parseInstant(String(value));
  if (at === undefined)
    throw new EventProblem(`${name}: "${String(value)}" is not an instant such as 2026-11-23T01:30:00Z.`);
  if (at < earliest || at >= latest) throw new EventProblem(`${name}: ${String(value)} is not between 1970 and 2200.`);
  return at;
}

const [earliest, latest] = [0, Date.UTC(2200, 0)];

function parseInstant(text: string): number | undefined {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return undefined;
  }
}

/** A severity by its word. */
export function readSeverity(value: unknown, name = 'severity') {
  const found = findValue(severities, String(value ?? ''));
  if (found) return found;
  throw new EventProblem(`${name}: "${String(value ?? '')}" is not one of ${severities.join(', ')}.`);
}

type Fields = Record<string, unknown>;
type Reader = (fields: Fields) => EventFacts | undefined;

const readers: Record<string, Reader> = {
  opened: (it) => ({ type: 'opened', severity: readSeverity(it.severity), contacted: it.contactedAt != null }),
  message: readMessage,
  reply: (it) => (isMachine(it) ? undefined : it.public === false ? act(true) : { type: 'response' }),
  call: (it) => {
    if (it.reached === true || it.answered === true) return { type: 'response', call: true };
    return isIncoming(it) ? { type: 'message', channel: 'call' } : act(true);
  },
  bounce: (it) => (it.hard === false ? undefined : { type: 'bounce', of: wordOf(it, 'of') }),
  reference: () => ({ type: 'reference' }),
  'no-reply-needed': (it) => ({ type: 'no-reply-needed', ...reasonOf(it) }),
  status: (it) => ({ type: 'status', to: readState(wordOf(it, 'to')) }),
  pause: (it) => ({
    type: 'pause',
    reason: readState(wordOf(it, 'reason')),
    ...(it.until == null ? {} : { until: readInstant(it.until, 'until') }),
  }),
  resume: (it) => ({ type: 'resume', ...(it.reason == null ? {} : { reason: readState(String(it.reason)) }) }),
  severity: (it) => ({ type: 'severity', to: readSeverity(it.to, 'to') }),
  resolve: () => ({ type: 'resolve' }),
  close: () => ({ type: 'close' }),
  reopen: () => ({ type: 'reopen' }),
  merge: (it) => ({ type: 'merge', into: wordOf(it, 'into') }),
  unmerge: () => ({ type: 'unmerge' }),
  split: (it) => ({
    type: 'split',
    message: wordOf(it, it.message == null ? 'of' : 'message'),
    into: wordOf(it, 'into'),
  }),
  moved: (it) => ({ type: 'moved', ...(it.edition == null ? {} : { edition: String(it.edition) }) }),
  corrected: (it) => ({ type: 'corrected', of: wordOf(it, 'of'), to: readInstant(it.to ?? it.at, 'to') }),
  note: () => act(true),
  action: () => act(true),
  'interaction.recorded': readInteraction,
};

/** The log's names for what also has a short form. */
const logNames: Record<string, string> = {
  'ticket.opened': 'opened',
  'ticket.merged': 'merge',
  'ticket.unmerged': 'unmerge',
  'ticket.split': 'split',
  'interaction.bounced': 'bounce',
  'severity.changed': 'severity',
  'status.changed': 'status',
  'pause.started': 'pause',
  'pause.ended': 'resume',
  'reply.waived': 'no-reply-needed',
  'clocks.moved': 'moved',
  'event.corrected': 'corrected',
};

/** Events of the log that no person does. */
const machinery = /^(clock|advice|privacy)\.|^(consult\.expired|escalation\.paged)$/;

function otherReader(type: string): Reader {
  const short = logNames[type];
  if (short) return readers[short]!;
  if (machinery.test(type)) return () => undefined;
  if (type.includes('.')) return (it) => (isMachine(it) ? undefined : act(type.startsWith('step.')));
  const known = Object.keys(readers).filter((it) => !it.includes('.'));
  throw new EventProblem(`"${type}" is not a type of event. ${suggest(type, known, 'Types')}`);
}

function readMessage(it: Fields): EventFacts | undefined {
  const from = findValue(['client', 'third party', 'colleague'] as const, String(it.from ?? 'client'));
  if (!from) throw new EventProblem(`from: "${String(it.from)}" is not one of client, third party, colleague.`);
  if (from === 'third party' || isMachine(it)) return undefined;
  return from === 'colleague' ? act(true) : { type: 'message', ...channelOf(it) };
}

/** In, out or internal; by a person or a machine; by call or in writing. */
function readInteraction(it: Fields): EventFacts | undefined {
  const isCall = it.channel === 'call';
  if (it.direction === 'internal') return isMachine(it) ? undefined : act(true);
  if (isCall && it.direction !== 'in' && it.reached !== true && it.answered !== true) return act(true);
  if (isCall) return readers.call!(it);
  return it.direction === 'in' ? readMessage(it) : readers.reply!(it);
}

function placeOf(it: Fields, fallback: { id: string; ticket: string }): EventPlace {
  const happened =
    it.type === 'ticket.opened' || it.type === 'opened' ? (it.contactedAt ?? it.occurredAt) : it.occurredAt;
  const by = actorOf(it);
  return {
    id: String(it.id ?? fallback.id),
    ticket: String(it.ticket ?? fallback.ticket),
    occurredAt: readInstant(happened, 'occurredAt'),
    ...(it.recordedAt == null ? {} : { recordedAt: readInstant(it.recordedAt, 'recordedAt') }),
    ...(typeof it.skew === 'number' ? { skew: it.skew } : {}),
    ...(by ? { by } : {}),
  };
}

function actorOf(it: Fields): string | undefined {
  const actor = it.by ?? it.actor;
  if (isRecord(actor)) return String(actor.role ?? actor.kind ?? '');
  return actor == null ? undefined : String(actor);
}

function isMachine(it: Fields): boolean {
  return /^(automatic|bot|hub|the hub|monitor|system)$/i.test(actorOf(it) ?? '');
}

function isIncoming(it: Fields): boolean {
  return it.direction === 'in' || it.from === 'client';
}

/** A state by its word; `client` is short for `waiting on client`. */
function readState(text: string): string {
  const found = findValue(ticketStates, text) ?? findValue(ticketStates, `waiting on ${text}`);
  if (found) return found;
  throw new EventProblem(`"${text}" is not a state of a ticket. ${suggest(text, ticketStates, 'States')}`);
}

function act(late: boolean): EventFacts {
  return { type: 'action', late };
}

function reasonOf(it: Fields) {
  return typeof it.reason === 'string' ? { reason: it.reason } : {};
}

function channelOf(it: Fields) {
  return typeof it.channel === 'string' ? { channel: it.channel } : {};
}

function wordOf(it: Fields, name: string): string {
  if (typeof it[name] === 'string' && it[name]) return it[name];
  throw new EventProblem(`The event says no "${name}".`);
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
