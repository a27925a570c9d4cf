import type { Severity } from '../../policy/words.ts';
import type { Flag, PlacedEvent } from '../event.ts';
import type { ClockName } from '../policy.ts';
import type { Timetable } from '../timetable.ts';
import { promiseOf } from './promises.ts';
import type { ClockRun } from './run.ts';

/** A client's message that nobody has answered. */
export interface Unanswered {
  id: string;
  at: number;
}

/** What a ticket's events have come to, as far as its clocks care. */
export interface TicketState {
  id: string;
  severity: Severity;
  stage: 'open' | 'resolved' | 'closed';
  /** When a client first reached us; absent where none has. */
  contactedAt?: number;
  /** The first response since the contact. */
  respondedAt?: number;
  /** Whether a client was ever told anything: from then on updates are owed. */
  informed: boolean;
  unanswered: Unanswered[];
  /** Every client message, for splits. */
  messages: Unanswered[];
  /** What a pause would rest on: the latest public message or third-party reference; void where it bounced. */
  ground?: { void: boolean };
  /** When it was last resolved, or closed without. */
  doneAt?: number;
  mergedInto?: string;
  runs: ClockRun[];
}

/** Everything that the replay of some tickets works on. */
export interface Desk {
  timetable: Timetable;
  bounced: ReadonlySet<string>;
  tickets: Map<string, TicketState>;
  flags: Flag[];
}

/** The clock of a kind that is running. */
export function running(ticket: TicketState, clock: ClockName): ClockRun | undefined {
  return ticket.runs.findLast((it) => it.clock === clock && !it.end);
}

/** The latest cycle of a clock, running or not. */
export function latest(ticket: TicketState, clock: ClockName): ClockRun | undefined {
  return ticket.runs.findLast((it) => it.clock === clock);
}

/**
 * Starts a clock's next cycle, if the documents promise one. What is due may apply only from later on, where the desk
 * could not have known before.
 */
export function start(
  desk: Desk,
  ticket: TicketState,
  clock: ClockName,
  at: number,
  appliesFrom = at,
): ClockRun | undefined {
  const edition = desk.timetable.editionAt(at);
  if (!edition) return undefined;
  const terms = desk.timetable.terms(edition, at);
  const promise = promiseOf({ clock, edition, terms }, ticket.severity, at, desk.timetable);
  if (!promise) return undefined;
  const run: ClockRun = {
    ticket: ticket.id,
    clock,
    cycle: (latest(ticket, clock)?.cycle ?? 0) + 1,
    startedAt: at,
    edition,
    terms,
    rule: terms.rules[clock],
    severity: ticket.severity,
    promises: [promise],
    stretches: [{ from: appliesFrom, standing: [promise] }],
    pauses: [],
    rests: [],
    absorbed: [],
  };
  ticket.runs.push(run);
  return run;
}

/** Ends the running clock of a kind as met. */
export function meet(ticket: TicketState, clock: ClockName, at: number): void {
  const run = running(ticket, clock);
  if (run) run.end = { at, kind: 'met' };
}

/** Ends the running clock of a kind, with a reason. */
export function cancel(ticket: TicketState, clock: ClockName, at: number, reason: string): void {
  const run = running(ticket, clock);
  if (run) run.end = { at, kind: 'cancelled', reason };
}

/** Tells that an event asks for what the documents do not allow. */
export function refuse(desk: Desk, event: PlacedEvent, because: string): void {
  desk.flags.push({ event: event.id, ticket: event.ticket, flag: 'refused', because });
}

/** A ticket before anything happened to it. */
export function newTicket(id: string, severity: Severity): TicketState {
  return { id, severity, stage: 'open', informed: false, unanswered: [], messages: [], runs: [] };
}
