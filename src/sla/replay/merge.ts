import { type ClockName, clockNames } from '../policy.ts';
import { Reckoning } from '../reckoning.ts';
import type { Timetable } from '../timetable.ts';
import { startNextResponse } from './lives.ts';
import type { ClockRun } from './run.ts';
import { cancel, type Desk, latest, running, type TicketState } from './ticket.ts';

/** Kinds that are met once for the whole ticket: met on either, met on the survivor. */
const metOnce: readonly ClockName[] = ['response', 'attend', 'resolution'];

/**
 * Merges a ticket into another (rule 13): per kind the survivor takes the clock that is due first at the merge, a kind
 * met on either is met, unanswered messages are united, and the other's clocks are cancelled.
 */
export function merge(desk: Desk, other: TicketState, survivor: TicketState, at: number): void {
  const known = desk.timetable.knownAt(at);
  if (other.contactedAt !== undefined && survivor.contactedAt === undefined)
    cancel(survivor, 'attend', at, 'a client wrote');
  for (const clock of clockNames)
    if (clock !== 'attend' || (survivor.contactedAt ?? other.contactedAt) === undefined)
      takeFirstDue(survivor, other, clock, at, known);
  for (const clock of clockNames) cancel(other, clock, at, 'merged');
  uniteMessages(survivor, other);
  startNextResponse(desk, survivor, at);
  other.mergedInto = survivor.id;
}

function takeFirstDue(survivor: TicketState, other: TicketState, clock: ClockName, at: number, known: Timetable) {
  const [mine, theirs] = [latest(survivor, clock), latest(other, clock)];
  const once = metOnce.includes(clock);
  if (!theirs || (once && isMet(mine))) return;
  if (once && isMet(theirs)) return take(survivor, theirs, mine, at);
  const [live, rival] = [running(survivor, clock), running(other, clock)];
  if (!rival) return;
  if (!live || dueAt(rival, known) < dueAt(live, known)) take(survivor, rival, live ?? mine, at);
}

function isMet(run: ClockRun | undefined): boolean {
  return run?.end?.kind === 'met';
}

function dueAt(run: ClockRun, known: Timetable): number {
  return new Reckoning(run, known).gives(run.stretches.at(-1)!)?.due ?? Number.POSITIVE_INFINITY;
}

/** The survivor's own clock gives way; a breach on its record goes over to the one that takes its place. */
function take(survivor: TicketState, theirs: ClockRun, mine: ClockRun | undefined, at: number): void {
  const gone = mine && !mine.end ? mine : undefined;
  if (gone) gone.end = { at, kind: 'cancelled', reason: 'merged' };
  survivor.runs = survivor.runs.filter((it) => it !== gone);
  survivor.runs.push({
    ...theirs,
    ticket: survivor.id,
    cycle: gone?.cycle ?? (mine?.cycle ?? 0) + 1,
    severity: survivor.severity,
    promises: [...theirs.promises],
    stretches: [...theirs.stretches],
    pauses: theirs.pauses.map((it) => ({ ...it })),
    absorbed: [...theirs.absorbed, ...(gone ? [gone, ...gone.absorbed] : [])],
  });
}

/** A message that came before the first response of either is answered by it. */
function uniteMessages(survivor: TicketState, other: TicketState): void {
  survivor.contactedAt = earliest(survivor.contactedAt, other.contactedAt);
  survivor.respondedAt = earliest(survivor.respondedAt, other.respondedAt);
  survivor.informed ||= other.informed;
  const after = survivor.respondedAt ?? Number.NEGATIVE_INFINITY;
  survivor.unanswered = inOrder(survivor, other, 'unanswered').filter((it) => it.at > after);
  survivor.messages = inOrder(survivor, other, 'messages');
}

function inOrder(survivor: TicketState, other: TicketState, list: 'unanswered' | 'messages') {
  return [...survivor[list], ...other[list]].sort((a, b) => a.at - b.at);
}

function earliest(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.min(a, b);
}
