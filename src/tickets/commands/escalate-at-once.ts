import { fixed } from '../../privacy/clean-text.ts';
import { type Clause, type Desk, sop } from '../desk.ts';
import type { NewEvent } from '../event.ts';
import { isSecurityCode } from '../readings.ts';
import { conflict } from '../rule-refusal.ts';
import type { TicketState } from '../state.ts';
import { isReopeningTimeOver } from './reopening-time.ts';

/** KB-155 S1: a suspicion is enough, and goes to Tier 3 without a consult. */
export const SECURITY: Clause = { document: 'KB-155', clause: 'S1' };

/** Whether what was recorded makes it a security incident: the category, or a code of the 9xxx family (KB-155 S1, S9). */
export const isSecurity = (category: string | null, code?: string): boolean =>
  category === 'security' || isSecurityCode(code);

/**
 * Sends a security incident to Tier 3 from whatever state it is in, and opens it only to those who work on it (SOP-7010 L40, KB-155 S1,
 * S7). Nothing where that was done already. A ticket that is closed for longer than may be reopened is refused: a linked one is opened.
 */
export function escalateAtOnce(state: Standing, { now }: Pick<Desk, 'now'>): NewEvent[] {
  const isThere = state.tier === 'Tier 3' && state.escalation?.to === 'Tier 3' && state.status === 'escalated';
  const restricted: NewEvent[] = state.restricted ? [] : [{ type: 'ticket.restricted', data: { on: true } }];
  if (isThere) return restricted;
  mustBeReopenable(state, now);
  const category: NewEvent[] =
    state.category === 'security' ? [] : [{ type: 'ticket.recast', data: { category: 'security' } }];
  return [
    ...category,
    ...state.pauses.map(({ reason }): NewEvent => ({ type: 'pause.ended', data: { reason } })),
    { type: 'escalation.requested', data: { to: 'Tier 3', clause: SECURITY }, texts: { reason: SUSPECTED } },
    ...restricted,
    { type: 'status.changed', data: { to: 'escalated', action: 'escalate', clause: sop('L40') } },
  ];
}

/** The same for a ticket that is being opened. */
export const escalationOfNew = (category: Standing['category'], desk: Pick<Desk, 'now'>): NewEvent[] =>
  escalateAtOnce({ ...NEW, category }, desk);

type Standing = Pick<
  TicketState,
  'category' | 'pauses' | 'tier' | 'escalation' | 'status' | 'restricted' | 'resolvedAt'
>;

const NEW = {
  pauses: [],
  tier: 'Tier 1',
  escalation: null,
  status: 'new',
  restricted: false,
  resolvedAt: null,
} as const;

const SUSPECTED = fixed`A security incident is suspected.`;

function mustBeReopenable({ status, resolvedAt }: Standing, now: Temporal.Instant): void {
  const isOver = status === 'closed' || status === 'resolved';
  if (!isOver || !isReopeningTimeOver({ resolvedAt }, now)) return;
  throw conflict({
    code: 'too-late-to-reopen',
    clause: sop('L40'),
    message: `This ticket is ${status}, and the time in which it could be reopened is over.`,
    remedy: 'Open a new ticket for the security incident, linked to this one. It is escalated at once.',
  });
}
