import type { CleanText } from '../../../kit/clean-text.ts';
import { type Desk, idOf } from '../../desk.ts';
import type { NewEvent } from '../../event.ts';
import type { EventData } from '../../event-catalogue.ts';
import { isSuspected } from '../../readings.ts';
import { conflict, unfit } from '../../rule-refusal.ts';
import type { TicketState } from '../../state.ts';
import { wordsIn } from '../../words-in.ts';
import { act } from '../act.ts';

/** The receiving tier takes it over: it is then with whoever accepts. */
export interface AcceptEscalation {
  action: 'accept';
}

/** The receiving tier gives it back to Tier 1, with a ruling (HR-201 section 7). */
export interface ReturnEscalation {
  action: 'return';
  ruling: EventData<'escalation.returned'>['ruling'];
  reason: CleanText;
  /** Who gets it; whoever had it where nobody accepted it, else nobody. */
  to?: string | undefined;
}

/** The receiving tier passes it on to the other, without a ruling (HR-201 F8). */
export interface ReRoute {
  action: 're-route';
  to: 'Tier 2' | 'Tier 3';
  reason: CleanText;
}

export function acceptEscalation(state: TicketState, { action }: AcceptEscalation, desk: Desk): NewEvent[] {
  const id = idOf(desk.actor);
  const events = act(
    state,
    { action },
    {
      first: [{ type: 'escalation.accepted', data: { by: state.tier } }],
      next: id ? [{ type: 'ticket.assigned', data: { to: id } }] : [],
    },
    desk,
  );
  mustWait(state);
  mustBeOfTier(state, desk);
  return events;
}

export function returnEscalation(state: TicketState, given: ReturnEscalation, desk: Desk): NewEvent[] {
  const { action, ruling, reason, to } = given;
  const isTaken = state.escalation?.acceptedAt != null;
  const assigned: NewEvent[] = to || isTaken ? [{ type: 'ticket.assigned', data: { to: to ?? null } }] : [];
  const hasReason = wordsIn(reason) > 0;
  const events = act(
    state,
    { action, ruling: hasReason, reason: hasReason },
    {
      first: [{ type: 'escalation.returned', data: { ruling }, texts: { reason } }],
      next: assigned,
    },
    desk,
  );
  if (ruling === 'false') mustAllowFalse(state, desk);
  return events;
}

export function reRoute(state: TicketState, { action, to, reason }: ReRoute, desk: Desk): NewEvent[] {
  const isTold = wordsIn(reason) > 0;
  const first: NewEvent[] = [{ type: 'escalation.rerouted', data: { to }, texts: { reason } }];
  const events = act(state, { action, reason: isTold }, { first }, desk);
  if (to !== state.tier) return events;
  throw conflict({
    code: 'tier-has-it',
    clause: { document: 'SOP-7010', clause: 'L24' },
    message: `${to} has this ticket already.`,
    remedy: 'Pass it to the other tier, or return it.',
  });
}

function mustWait({ escalation }: TicketState): void {
  if (escalation?.acceptedAt == null) return;
  throw conflict({
    code: 'accepted-already',
    clause: { document: 'SOP-7010', clause: 'L22' },
    message: 'This escalation was accepted already.',
    remedy: 'Ask who has it, or assign it to another.',
  });
}

function mustBeOfTier({ tier }: TicketState, { actor }: Desk): void {
  const role = tier === 'Tier 3' ? 't3' : 't2';
  if (actor.roles.includes(role)) return;
  throw conflict({
    code: 'of-another-tier',
    clause: { document: 'SOP-7010', clause: 'L22' },
    message: `This escalation went to ${tier}.`,
    remedy: `Let somebody of ${tier} accept it, or re-route it.`,
  });
}

/** HR-201 F8 to F11: where false cannot be ruled, as far as the ticket and what was handed in say it. */
function mustAllowFalse(state: TicketState, { more = {} }: Desk): void {
  const ground = protectedBy(state, more);
  if (!ground) return;
  throw unfit({
    code: 'false-cannot-be-given',
    clause: { document: 'HR-201', clause: ground.clause },
    message: `This escalation cannot be ruled false: ${ground.why}.`,
    remedy: 'Rule it valid, and flag the clause if it misled. Rule it incomplete where information was missing.',
  });
}

function protectedBy(state: TicketState, more: NonNullable<Desk['more']>) {
  if (isSuspected(state)) return { clause: 'F9', why: 'a security incident was suspected' };
  if (more.Consult === 'advised to escalate') return { clause: 'F10', why: 'a consult advised it' };
  if (more.Consult === 'unanswered') return { clause: 'F11', why: 'everybody was asked and nobody answered' };
  const saidSo = ['tier 2', 'tier 3'].includes(String(more['Stored verdict'] ?? ''));
  return saidSo ? { clause: 'F8', why: 'the verdict kept with it said to escalate' } : undefined;
}
