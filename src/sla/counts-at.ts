import type { ClockEvent, Flag } from './event.ts';

const minute = 60_000;
const trustedSkew = 2 * minute;
const promptCall = 30 * minute;
const promptIntake = 24 * 60 * minute;

/**
 * The instant at which an event counts (rule 12). Interactions, calls and steps count when they happened, if the clock
 * that says so is trusted, else at their arrival; everything else counts when it was recorded.
 */
export function countsAt(event: ClockEvent): { at: number; flag?: Flag } {
  const recorded = event.recordedAt ?? event.occurredAt;
  if (!mayBeLate(event)) return { at: recorded };
  if (event.occurredAt > recorded) return { at: recorded, flag: flagOf(event, 'from the future') };
  if (Math.abs(event.skew ?? 0) > trustedSkew) return { at: recorded, flag: flagOf(event, 'clock not trusted') };
  const late = recorded - event.occurredAt;
  if (isCall(event) && late > promptCall) return { at: event.occurredAt, flag: flagOf(event, 'typed in late') };
  if (event.type === 'message' && late > promptIntake)
    return { at: event.occurredAt, flag: flagOf(event, 'late intake') };
  return { at: event.occurredAt };
}

function mayBeLate(event: ClockEvent): boolean {
  if (event.type === 'action') return event.late;
  return ['opened', 'message', 'response', 'reference', 'bounce'].includes(event.type);
}

function isCall(event: ClockEvent): boolean {
  return (event.type === 'response' && event.call === true) || (event.type === 'message' && event.channel === 'call');
}

const reasons: Record<Exclude<Flag['flag'], 'refused'>, string> = {
  'from the future': 'It claims to have happened after it arrived; it counts from its arrival.',
  'clock not trusted': 'The clock that dated it is more than 2 min off; it counts from its arrival.',
  'typed in late': 'The call was typed in more than 30 min after it.',
  'late intake': 'It reached the hub more than 24 h after it was sent.',
};

function flagOf({ id, ticket }: ClockEvent, flag: Exclude<Flag['flag'], 'refused'>): Flag {
  return { event: id, ticket, flag, because: reasons[flag] };
}
