import type { Desk } from '../desk.ts';
import type { NewEvent } from '../event.ts';
import type { TicketState } from '../state.ts';
import { act } from './act.ts';
import { link } from './link.ts';
import { type Opening, openTicket } from './open-ticket.ts';
import { isReopeningTimeOver } from './reopening-time.ts';

/** A new ticket that goes on from an old one: both changes, to be written together. */
export interface LinkedOpening {
  /** Id of the new ticket, made by the caller. */
  id: string;
  opening: Opening;
  /** Whether it is another problem: then it may be opened at any time (SOP-7010 C4). */
  isOtherProblem?: boolean;
}

/**
 * Opens a ticket that is linked to one which is resolved or closed (SOP-7010 L32, L34, C4): after the reopening time, or for another
 * problem. The old one stays as it is.
 */
export function openLinkedTicket(
  old: TicketState,
  given: LinkedOpening,
  desk: Desk,
): { old: NewEvent[]; fresh: NewEvent[] } {
  const { id, opening, isOtherProblem = false } = given;
  const linked = link(old, { to: id, kind: 'related', on: true }, desk);
  const isPlain = isOtherProblem && !isReopeningTimeOver(old, desk.now);
  return {
    old: isPlain ? linked : act(old, { action: 'open a linked ticket' }, { next: linked }, desk),
    fresh: [
      ...openTicket(undefined, opening, desk),
      { type: 'ticket.linked', data: { to: old.id, kind: 'follows', on: true } },
    ],
  };
}
