import type { ClockEvent } from './event.ts';
import { EventProblem, type GivenEvent, readEvent, readInstant, readSeverity } from './read-event.ts';

/** A case as `hub try clocks` takes it: one ticket, or several of which some may be merged. */
export interface ClockCase {
  tickets: CaseTicket[];
  asOf: number;
  /** Where documents change: from `at` on, those of a folder are laid over the earlier ones. */
  editions: { at: number; content: string }[];
}

/** One ticket of a case. */
export interface CaseTicket {
  id: string;
  /** Whose contract counts: its id, its slug or its title. */
  company?: string;
  place?: string;
  suspensions?: 'close' | 'count';
  events: ClockEvent[];
}

/** Ways in by which no client made contact. */
const withoutContact = ['desk', 'monitor', 'alert'];

/** Reads a case; an `EventProblem` says what is wrong with it, and where. */
export function readClockCase(given: unknown, now: number): ClockCase {
  const fields = record(given, 'The case');
  const isList = fields.tickets !== undefined;
  const tickets = isList ? list(fields.tickets, 'tickets') : [fields];
  return {
    tickets: tickets.map((it, index) => readTicket({ ...common(fields), ...record(it, 'A ticket') }, isList, index)),
    asOf: fields.asOf == null ? now : readInstant(fields.asOf, 'asOf'),
    editions: list(fields.editions ?? [], 'editions').map(readEdition),
  };
}

type Fields = GivenEvent;

/** What several tickets share may stand once, beside them. */
function common({ company, place, suspensions, severity, channel }: Fields): Fields {
  return { company, place, suspensions, severity, channel };
}

function readTicket(given: Fields, isList: boolean, index: number): CaseTicket {
  if (isList && given.id == null) throw new EventProblem(`Ticket ${index + 1} has no id.`);
  const id = given.id == null ? '' : String(given.id);
  const events = list(given.events ?? [], 'events').map((it) => record(it, 'An event'));
  const read = events.flatMap((it, at) => readOne(it, at, id));
  const opening = read.some((it) => it.type === 'opened') ? [] : readOpening(given, id, read);
  return {
    id,
    ...(given.company == null ? {} : { company: String(given.company) }),
    ...(given.place == null ? {} : { place: String(given.place) }),
    ...(given.suspensions === 'count' ? { suspensions: 'count' } : {}),
    events: [...opening, ...read],
  };
}

function readOne(given: Fields, index: number, ticket: string): ClockEvent[] {
  try {
    const event = readEvent(given, { id: `#${String(index + 1).padStart(6, '0')}`, ticket });
    return event ? [event] : [];
  } catch (error) {
    if (!(error instanceof EventProblem)) throw error;
    throw new EventProblem(`Event ${index + 1}${ticket ? ` of ${ticket}` : ''}: ${error.message}`);
  }
}

/** A ticket begins when a client reached us, or when it was opened where none has. */
function readOpening(given: Fields, ticket: string, events: readonly ClockEvent[]): ClockEvent[] {
  const contacted = given.contactedAt != null && !withoutContact.includes(String(given.channel));
  const began = given.contactedAt ?? given.openedAt ?? firstOf(events);
  if (began === undefined) throw new EventProblem('The case says neither contactedAt nor openedAt.');
  const occurredAt = typeof began === 'number' ? began : readInstant(began, 'contactedAt');
  return [{ type: 'opened', id: '#opened', ticket, occurredAt, severity: readSeverity(given.severity), contacted }];
}

function firstOf(events: readonly ClockEvent[]): number | undefined {
  return events.length ? Math.min(...events.map((it) => it.occurredAt)) : undefined;
}

function readEdition(given: unknown): { at: number; content: string } {
  const { at, content } = record(given, 'An edition');
  if (typeof content !== 'string') throw new EventProblem('An edition names no folder of content.');
  return { at: readInstant(at, 'at'), content };
}

function record(value: unknown, what: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw new EventProblem(`${what} is not an object.`);
}

function list(value: unknown, what: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw new EventProblem(`"${what}" is not a list.`);
}
