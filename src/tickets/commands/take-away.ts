import type { CleanText } from '../../kit/clean-text.ts';
import { mayUnmask } from '../../privacy/may-unmask.ts';
import { dataClasses, minimumNecessary } from '../../privacy/policy.ts';
import { countsAs, type Desk, idOf, inWords, sop } from '../desk.ts';
import type { NewEvent } from '../event.ts';
import { conflict } from '../rule-refusal.ts';
import type { TicketState } from '../state.ts';
import { mustStand } from './present.ts';
import { mustSay } from './record-work.ts';

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

/** What somebody asks to see, and for what. */
export interface Unmasking {
  /** Id of the text. */
  text: string;
  /** Class of the data, as KB-450 names it. */
  class: string;
  /** Clause of a purpose, or its words. */
  purpose: string;
  reason: CleanText;
}

/** Records that a masked value was shown (KB-450 access): to a role that may see it, for a purpose that is listed, with a reason. */
export function unmask(state: TicketState, given: Unmasking, { set, actor }: Desk): NewEvent[] {
  mustStand(state);
  const [classes, access] = [set.policy(dataClasses), set.policy(minimumNecessary)];
  const answer =
    classes && access
      ? mayUnmask(countsAs(actor), given.class, given.purpose, { classes, access })
      : { allowed: false, reason: 'No document in force says who may see it.' };
  const clause = { document: access?.document ?? 'KB-450', clause: answer.clause ?? 'access' };
  if (!answer.allowed)
    throw conflict({
      code: 'may-not-unmask',
      clause,
      message: `This value stays masked: ${answer.reason}`,
      remedy: 'Choose a purpose that is listed for your role, or ask your Team Leader.',
    });
  mustSay(given.reason, clause, 'Reason');
  const { text, reason } = given;
  return [{ type: 'privacy.unmasked', data: { text, class: given.class, clause }, texts: { reason } }];
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
