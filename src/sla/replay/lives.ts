import { after } from '../../time/business-days.ts';
import type { PlacedEvent } from '../event.ts';
import { beginPause, endPauses, endShownPause, pauseEnd } from './pauses.ts';
import { changeSeverity, promiseOf } from './promises.ts';
import type { ClockRun } from './run.ts';
import { cancel, type Desk, latest, meet, refuse, running, start, type TicketState } from './ticket.ts';

/** A client reached us for the first time: response and resolution run from here. */
export function contact(desk: Desk, ticket: TicketState, at: number, message: string): void {
  cancel(ticket, 'attend', at, 'a client wrote');
  ticket.contactedAt = at;
  ticket.unanswered.push({ id: message, at });
  ticket.messages.push({ id: message, at });
  start(desk, ticket, 'response', at);
  if (!latest(ticket, 'resolution')) startResolution(desk, ticket, at, 'contact');
}

/** The desk or the Monitor Service opened the ticket, and no client has made contact yet. */
export function openUncontacted(desk: Desk, ticket: TicketState, at: number): void {
  start(desk, ticket, 'attend', at);
  startResolution(desk, ticket, at, 'contact');
}

/** A client wrote again, or for the first time on a ticket that the desk opened. */
export function receive(desk: Desk, ticket: TicketState, { id, at }: PlacedEvent) {
  if (ticket.contactedAt === undefined) return contact(desk, ticket, at, id);
  ticket.unanswered.push({ id, at });
  ticket.messages.push({ id, at });
  startNextResponse(desk, ticket);
}

/** Next response runs from the oldest message that nobody has answered; later ones do not move it. */
export function startNextResponse(desk: Desk, ticket: TicketState, appliesFrom?: number): void {
  const [oldest] = ticket.unanswered;
  if (ticket.respondedAt === undefined || !oldest || running(ticket, 'next response')) return;
  const run = start(desk, ticket, 'next response', oldest.at, appliesFrom);
  if (run) run.message = oldest.id;
}

/** A response by rule 5: it meets response, next response and update, and the next update is owed. */
export function respond(desk: Desk, ticket: TicketState, at: number): void {
  const first = !ticket.informed;
  ticket.informed = true;
  ticket.ground = { void: false };
  if (ticket.contactedAt !== undefined) ticket.respondedAt ??= at;
  ticket.unanswered = [];
  meet(ticket, 'response', at);
  meet(ticket, 'next response', at);
  meet(ticket, 'update', at);
  if (ticket.stage === 'open') startUpdate(desk, ticket, at, first ? 'first response' : 'public update');
  if (first && ticket.stage === 'open') startResolution(desk, ticket, at, 'first response');
}

/** A message that bounced was no response; a pause that rests on it never began. */
export function withdraw(ticket: TicketState): void {
  ticket.ground = { void: true };
}

/** Nothing needs to be answered. */
export function waive(ticket: TicketState, at: number, reason: string | undefined): void {
  if (ticket.respondedAt === undefined) return;
  cancel(ticket, 'next response', at, `no reply needed${reason ? `: ${reason}` : ''}`);
  ticket.unanswered = [];
}

/** The ticket takes another severity, and so do its running clocks. */
export function setSeverity(desk: Desk, ticket: TicketState, at: number, to: TicketState['severity']): void {
  ticket.severity = to;
  for (const run of ticket.runs) if (!run.end) changeSeverity(run, at, to, desk.timetable);
}

/** A state was set: it begins or ends pauses, resolves, closes or reopens. */
export function setStatus(desk: Desk, ticket: TicketState, event: PlacedEvent, to: string) {
  if (to === 'resolved') return resolve(desk, ticket, event.at);
  if (to === 'closed') return close(desk, ticket, event.at);
  if (ticket.stage !== 'open') reopen(desk, ticket, event);
  endShownPause(desk, ticket, event.at, to);
  if (to.startsWith('waiting')) beginPause(desk, ticket, event, { reason: to, needsGround: true });
}

/** The ticket is resolved: its resolution is met, and nothing more is owed until the client comes back. */
export function resolve(desk: Desk, ticket: TicketState, at: number): void {
  if (ticket.stage !== 'open') return;
  endPauses(desk, ticket, at);
  meet(ticket, 'resolution', at);
  finish(ticket, at, 'resolved');
}

/** The ticket is closed. A resolution that was never reached is cancelled. */
export function close(desk: Desk, ticket: TicketState, at: number): void {
  if (ticket.stage === 'closed') return;
  endPauses(desk, ticket, at);
  cancel(ticket, 'resolution', at, 'closed');
  finish(ticket, at, 'closed');
}

/** The ticket is taken up again, within the time that its rule gives; past it a linked ticket is opened. */
export function reopen(desk: Desk, ticket: TicketState, event: PlacedEvent) {
  if (ticket.stage === 'open') return;
  const last = latest(ticket, 'resolution');
  if (last && isTooLate(desk, last, ticket.doneAt!, event.at))
    return refuse(desk, event, 'The time to reopen is over: a linked ticket is opened.');
  if (last?.rule.onReopen?.kind === 'restart') start(desk, ticket, 'resolution', event.at);
  else if (last?.rule.onReopen) goOn(desk, ticket, last, event.at);
  ticket.stage = 'open';
  if (ticket.informed) start(desk, ticket, 'update', event.at);
}

function startResolution(desk: Desk, ticket: TicketState, at: number, trigger: 'contact' | 'first response'): void {
  const edition = desk.timetable.editionAt(at);
  if (!edition) return;
  const wantsResponse = desk.timetable.terms(edition, at).rules.resolution.starts.includes('first response');
  if (wantsResponse === (trigger === 'first response')) start(desk, ticket, 'resolution', at);
}

function startUpdate(desk: Desk, ticket: TicketState, at: number, trigger: string): void {
  const edition = desk.timetable.editionAt(at);
  if (edition && desk.timetable.terms(edition, at).rules.update.starts.includes(trigger))
    start(desk, ticket, 'update', at);
}

function finish(ticket: TicketState, at: number, stage: 'resolved' | 'closed'): void {
  cancel(ticket, 'next response', at, stage);
  cancel(ticket, 'update', at, stage);
  ticket.unanswered = [];
  if (ticket.stage === 'open') ticket.doneAt = at;
  ticket.stage = stage;
}

function isTooLate(desk: Desk, last: ClockRun, doneAt: number, at: number): boolean {
  const { onReopen } = last.rule;
  if (onReopen?.kind !== 'continue') return false;
  const { calendar } = last.promises[0]!;
  const { standardDay } = desk.timetable.calendar(calendar, last.edition);
  const limit = after(doneAt, onReopen.within, desk.timetable.open(calendar), standardDay);
  return limit !== undefined && at > limit;
}

/** Cycle n+1 carries the time counted: the same promises, with the time since it was done as one more rest. */
function goOn(desk: Desk, ticket: TicketState, last: ClockRun, at: number): void {
  const paused = last.pauses.map((it) => ({ from: it.from, to: pauseEnd(it, last, desk.timetable) }));
  const run: ClockRun = {
    ...last,
    cycle: last.cycle + 1,
    startedAt: at,
    promises: [...last.promises],
    stretches: [{ from: at, standing: last.stretches.at(-1)!.standing }],
    pauses: [],
    absorbed: [],
    rests: [...last.rests, ...paused, { from: last.end?.at ?? at, to: at }],
    previous: last,
  };
  delete run.end;
  ticket.runs.push(run);
  if (promiseOf(run, ticket.severity, at, desk.timetable)) changeSeverity(run, at, ticket.severity, desk.timetable);
}
