import type { Desk } from '../desk.ts';
import type { NewEvent } from '../event.ts';
import type { TicketState } from '../state.ts';
import {
  type CloseTicket,
  closeTicket,
  type ReopenTicket,
  type ResolveTicket,
  reopenTicket,
  resolveTicket,
} from './actions/ending.ts';
import { type Escalate, escalate } from './actions/escalate.ts';
import {
  type AcceptEscalation,
  acceptEscalation,
  type ReRoute,
  type ReturnEscalation,
  reRoute,
  returnEscalation,
} from './actions/receiving.ts';
import {
  type AskClient,
  askClient,
  type ContinueWork,
  continueWork,
  type TakeTicket,
  takeTicket,
  type WaitForThirdParty,
  waitForThirdParty,
} from './actions/work.ts';

/**
 * An action of the lifecycle (SOP-7010 lifecycle) with what it carries, by the table's own name. `answer` is taken by the hub when the
 * client writes (`recordInteraction`); `open a linked ticket` concerns two tickets (`openLinkedTicket`).
 */
export type Action =
  | TakeTicket
  | AskClient
  | WaitForThirdParty
  | ContinueWork
  | ResolveTicket
  | CloseTicket
  | ReopenTicket
  | Escalate
  | AcceptEscalation
  | ReturnEscalation
  | ReRoute;

/** The events of an action, or the refusal: 409 where the state or the role does not allow it, 422 where something is missing. */
export function takeAction(state: TicketState, given: Action, desk: Desk): NewEvent[] {
  return (actions[given.action] as Taken<Action>)(state, given, desk);
}

type Taken<A extends Action> = (state: TicketState, given: A, desk: Desk) => NewEvent[];

const actions: { [A in Action['action']]: Taken<Extract<Action, { action: A }>> } = {
  take: takeTicket,
  'ask the client': askClient,
  'wait for a third party': waitForThirdParty,
  continue: continueWork,
  resolve: resolveTicket,
  close: closeTicket,
  reopen: reopenTicket,
  escalate,
  accept: acceptEscalation,
  return: returnEscalation,
  're-route': reRoute,
};
