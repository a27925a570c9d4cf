import { type Desk, idOf, inWords, sop } from '../desk.ts';
import type { NewEvent } from '../event.ts';
import { conflict } from '../rule-refusal.ts';
import type { TicketState } from '../state.ts';
import { mustStand } from './present.ts';

/** Takes away a ticket that should never have been one; its log stays, and it can be restored. */
export function softDelete(state: TicketState, _given: object, desk: Desk): NewEvent[] {
  if (state.deletedAt !== null) return [];
  mustBeTheirs(state, state.openedAt, desk);
  return [{ type: 'ticket.deleted', data: {} }];
}

/** Brings a deleted ticket back. */
export function restore(state: TicketState, _given: object, desk: Desk): NewEvent[] {
  if (state.deletedAt === null) return [];
  mustBeTheirs(state, state.deletedAt, desk);
  return [{ type: 'ticket.restored', data: {} }];
}

/** Closes it to all but those who work on it, or opens it again to the desk (KB-155 S7). Anybody may close it. */
export function restrict(state: TicketState, { on }: { on: boolean }, { actor }: Desk): NewEvent[] {
  mustStand(state);
  if (state.restricted === on) return [];
  if (!on && !isAny(actor.roles, MAY_OPEN_UP) && actor.by.kind !== 'hub')
    throw conflict({
      code: 'not-yours-to-open-up',
      clause: { document: 'KB-155', clause: 'S7' },
      message: `A restricted ticket is opened to the desk by ${inWords(MAY_OPEN_UP)}.`,
      remedy: 'Ask one of them.',
    });
  return [{ type: 'ticket.restricted', data: { on } }];
}

const LEADERS = ['lead', 'ops', 'admin'];
const MAY_OPEN_UP = ['t3', 'lead', 'ops'];

const isAny = (roles: readonly string[], wanted: readonly string[]) => roles.some((it) => wanted.includes(it));

/** Whoever opened it may undo that within 10 min; later it takes somebody who leads. */
function mustBeTheirs({ openedBy }: TicketState, since: string, { actor, now }: Desk): void {
  const isOwn = openedBy.kind !== 'hub' && openedBy.id === idOf(actor);
  const isRecent = now.epochMilliseconds - Date.parse(since) <= TIME_TO_UNDO;
  if (isAny(actor.roles, LEADERS) || (isOwn && isRecent)) return;
  throw conflict({
    code: 'not-yours-to-undo',
    clause: sop('I11'),
    message: `A ticket is deleted and restored by ${inWords(LEADERS)}, and within 10 min by whoever opened it.`,
    remedy: 'Ask your Team Leader. If an entry is wrong, correct it with a reason instead.',
  });
}

/** 10 min, in milliseconds. */
const TIME_TO_UNDO = 10 * 60_000;
