import { after } from '../../time/business-days.ts';
import type { PlacedEvent } from '../event.ts';
import type { Timetable } from '../timetable.ts';
import type { ClockRun, PauseRecord } from './run.ts';
import { type Desk, refuse, running, type TicketState } from './ticket.ts';

/** What begins a pause: a state that was set, which needs a ground, or the record of a pause. */
interface PauseStart {
  reason: string;
  until?: number;
  needsGround: boolean;
}

/** Begins a pause of the resolution clock, if its rule has one for this reason (rule 6). */
export function beginPause(desk: Desk, ticket: TicketState, event: PlacedEvent, given: PauseStart) {
  const run = running(ticket, 'resolution');
  if (!run) return;
  const listed = run.rule.pauses.find((it) => it.state === given.reason);
  if (!listed) return refuse(desk, event, `The clock does not pause while ${given.reason}.`);
  if (given.needsGround && !ticket.ground)
    return refuse(desk, event, 'A pause needs a public message or the reference of a third party before it.');
  if (ticket.ground?.void) return refuse(desk, event, 'The message on which the pause rested bounced.');
  if (openPause(desk, run, event.at, given.reason)) return;
  const calendar = run.terms.targets.get(run.severity)?.calendar ?? run.promises[0]!.calendar;
  run.pauses.push({
    reason: given.reason,
    from: event.at,
    ...(given.until === undefined ? {} : { until: given.until }),
    ...(listed.atMost ? { longest: { atMost: listed.atMost, calendar } } : {}),
  });
}

/** Ends the open pauses that are for a reason; all of them where none is named. */
export function endPauses(desk: Desk, ticket: TicketState, at: number, reason?: string): void {
  const run = running(ticket, 'resolution');
  for (const pause of run?.pauses ?? [])
    if ((!reason || pause.reason === reason) && isOpen(desk, run!, pause, at)) pause.until = at;
}

/** Leaving a waiting state ends the pause that the status shows, which is the first one open. */
export function endShownPause(desk: Desk, ticket: TicketState, at: number, unless?: string): void {
  const run = running(ticket, 'resolution');
  const shown = run && openPause(desk, run, at);
  if (shown && shown.reason !== unless) endPauses(desk, ticket, at, shown.reason);
}

/** When a pause ends: as it was ended, or by itself past its longest time; without limit while nobody knows. */
export function pauseEnd(pause: PauseRecord, run: ClockRun, timetable: Timetable): number {
  const ended = pause.until ?? Number.POSITIVE_INFINITY;
  if (!pause.longest) return ended;
  const { atMost, calendar } = pause.longest;
  const { standardDay } = timetable.calendar(calendar, run.edition);
  return Math.min(ended, after(pause.from, atMost, timetable.open(calendar), standardDay) ?? ended);
}

function openPause(desk: Desk, run: ClockRun, at: number, reason?: string): PauseRecord | undefined {
  return run.pauses.find((it) => (!reason || it.reason === reason) && isOpen(desk, run, it, at));
}

function isOpen(desk: Desk, run: ClockRun, pause: PauseRecord, at: number): boolean {
  return pause.from <= at && at < pauseEnd(pause, run, desk.timetable);
}
