import type { Desk } from '../desk.ts';
import type { NewEvent } from '../event.ts';
import { factsOf } from '../facts-of.ts';
import { lifecycleOf, possibleAction } from '../lifecycle.ts';
import type { TicketState } from '../state.ts';
import { pausesBetween } from './pauses.ts';

/**
 * The hub takes `answer` for a client who was waited for (SOP-7010 L10, L11), whoever recorded their words. Nothing where the lifecycle
 * in force lists no such action: the message is added then, and the state stays (L37).
 */
export function clientAnswered(state: TicketState, desk: Desk): NewEvent[] {
  const policy = lifecycleOf(desk.set);
  const action = policy && possibleAction('answer', state, factsOf(state, desk), ['contact'], policy);
  if (!action || action.unless) return [];
  const { to, clause } = action;
  return [{ type: 'status.changed', data: { to, action: 'answer', clause } }, ...pausesBetween(state, to)];
}
