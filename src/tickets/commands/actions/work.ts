import type { CleanText } from '../../../kit/clean-text.ts';
import { type Desk, idOf } from '../../desk.ts';
import type { NewEvent } from '../../event.ts';
import type { TicketState } from '../../state.ts';
import { act } from '../act.ts';
import { recordReference } from '../record-work.ts';
import { type Telling, told } from './telling.ts';

/** Takes a new ticket: it is then with whoever takes it. */
export interface TakeTicket {
  action: 'take';
}

/** Waits for the client, who was asked before or is asked with this. */
export interface AskClient {
  action: 'ask the client';
  said?: Telling | undefined;
  /** The longest that the pause may last (KB-310 R4). */
  pauseUntil?: Temporal.Instant | null | undefined;
}

/** Waits for a supplier: by their reference, or where the client was told whom we wait for. */
export interface WaitForThirdParty {
  action: 'wait for a third party';
  reference?: CleanText | undefined;
  said?: Telling | undefined;
  pauseUntil?: Temporal.Instant | null | undefined;
}

/** Goes on with the work without an answer. */
export interface ContinueWork {
  action: 'continue';
}

export function takeTicket(state: TicketState, { action }: TakeTicket, desk: Desk): NewEvent[] {
  const to = desk.actor.by.kind === 'person' ? idOf(desk.actor) : null;
  return act(state, { action }, { next: to ? [{ type: 'ticket.assigned', data: { to } }] : [] }, desk);
}

export function askClient(state: TicketState, { action, said, pauseUntil }: AskClient, desk: Desk): NewEvent[] {
  return act(state, { action }, { first: told(state, said, desk), pauseUntil }, desk);
}

export function waitForThirdParty(state: TicketState, given: WaitForThirdParty, desk: Desk): NewEvent[] {
  const { action, reference, said, pauseUntil } = given;
  const referenced = reference ? recordReference(state, { reference }, desk) : [];
  return act(state, { action }, { first: [...referenced, ...told(state, said, desk)], pauseUntil }, desk);
}

export function continueWork(state: TicketState, { action }: ContinueWork, desk: Desk): NewEvent[] {
  return act(state, { action }, {}, desk);
}
