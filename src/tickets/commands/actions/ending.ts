import type { CleanText } from '../../../kit/clean-text.ts';
import { fixed } from '../../../privacy/clean-text.ts';
import { countsAs, type Desk, sop } from '../../desk.ts';
import type { NewEvent } from '../../event.ts';
import { conflict, unfit } from '../../rule-refusal.ts';
import type { TicketState } from '../../state.ts';
import { act } from '../act.ts';
import { documentFields, type FieldEntry } from '../document-fields.ts';
import { isReopeningTimeOver } from '../reopening-time.ts';
import { type Telling, told } from './telling.ts';

/** Resolves it: by what was done, and that the client was told (SOP-7010 L35). Either may be on the ticket already. */
export interface ResolveTicket {
  action: 'resolve';
  work?: CleanText | undefined;
  /** How it ended, and the cause. */
  resolution?: FieldEntry | undefined;
  said?: Telling | undefined;
  /** What the client was told, where no message says it. */
  clientTold?: CleanText | undefined;
}

/** Closes it: when the client has confirmed, or has said nothing in the reopening time (SOP-7010 C2). */
export interface CloseTicket {
  action: 'close';
  isConfirmed?: boolean | undefined;
}

/** Opens it again, for the same problem (SOP-7010 C3). */
export interface ReopenTicket {
  action: 'reopen';
  isSameProblem: boolean;
  reason?: CleanText | undefined;
}

export function resolveTicket(state: TicketState, given: ResolveTicket, desk: Desk): NewEvent[] {
  const { action, work, resolution, said, clientTold } = given;
  const fields = {
    ...(work === undefined ? {} : { 'What was done': { text: work } }),
    ...(resolution ? { Resolution: resolution } : {}),
    ...(clientTold === undefined ? {} : { 'Client told': { text: clientTold } }),
  };
  return act(state, { action }, { first: [...documentFields(state, fields, desk), ...told(state, said, desk)] }, desk);
}

export function closeTicket(state: TicketState, { action, isConfirmed = false }: CloseTicket, desk: Desk): NewEvent[] {
  const isTheirs = isConfirmed || countsAs(desk.actor).includes('contact');
  const events = act(state, { action }, { texts: { ground: isTheirs ? CONFIRMED : SILENT } }, desk);
  const isSilent = isReopeningTimeOver(state, desk.now) && state.unanswered.length === 0;
  if (isTheirs || isSilent) return events;
  throw unfit({
    code: 'not-confirmed',
    clause: sop('C2'),
    message:
      'The client has not confirmed, and the time in which it could be reopened is not over without a word from them.',
    remedy: 'Ask the client whether it works, and say that they confirmed it; or leave it resolved until then.',
    missing: ['Confirmation of the client'],
  });
}

const CONFIRMED = fixed`The client confirmed.`;
const SILENT = fixed`The reopening time passed without a word from the client.`;

export function reopenTicket(state: TicketState, given: ReopenTicket, desk: Desk): NewEvent[] {
  const { action, isSameProblem, reason } = given;
  const events = act(state, { action, reason: reason !== undefined }, reason ? { texts: { reason } } : {}, desk);
  if (isSameProblem) return events;
  throw conflict({
    code: 'another-problem',
    clause: sop('C4'),
    message: 'A ticket is opened again for the same problem only.',
    remedy: 'Open a new ticket for the other problem, linked to this one.',
  });
}
