import type { Facts, FactValue } from '../policy/facts.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import type { Acting } from './acting.ts';
import { documentationOf } from './documentation.ts';
import { requiredFields } from './policy.ts';
import { answer, isChecked, isNextStepTimed, isSuspected, isTold, stepsTried, workedMillis } from './readings.ts';
import type { TicketState } from './state.ts';

/** What facts are worked out from besides the ticket. */
export interface FactsFrom {
  now: Temporal.Instant;
  set: PolicySet;
  /** Facts that others know; they go before what the ticket says by itself. */
  more?: Facts;
}

/**
 * Facts of a ticket that stand neither in its log nor in the documents: of the company, of consults, of the clocks. They are not
 * known until somebody hands them in.
 */
export const fromAbove = ['Regulated client', 'Consult', 'Breached clocks', 'Time to next due'] as const;

/** Every fact that a ticket gives, as of now; a fact that is not known is null. */
export function factsOf(state: TicketState, { now, set, more = {} }: FactsFrom, acting?: Acting): Facts {
  const facts = { ...ofTicket(state, now), ...ofTalk(state, acting), ...ofWork(state, now), ...ofEnd(state, now) };
  const known = { ...facts, ...ofAction(acting), ...more };
  const fields = set.policy(requiredFields);
  if (!fields) return known;
  const { complete } = documentationOf(state, known, fields);
  return {
    ...known,
    'Documentation complete': complete,
    'Documentation owed': state.status === 'resolved' && !complete,
  };
}

function ofTicket(state: TicketState, now: Temporal.Instant): Record<string, FactValue> {
  const { category, severity, code, kind, status, tier, impact, urgency, contact, company } = state;
  return {
    Kind: kind,
    Status: status,
    Tier: tier,
    Category: category,
    Severity: severity.value,
    Impact: impact,
    Urgency: urgency,
    'Error code': code?.code ?? null,
    'Code seen': state.codeSeen,
    'Code listed': code?.listed ?? null,
    'Contact known': contact !== null,
    'Company known': company !== null,
    'Client contacted us': state.clientReachedUs,
    // A ticket that the desk or a monitor opened was raised when it was opened (SOP-7010 D1).
    'Intake delay': epoch(state.openedAt) - epoch(state.contactedAt ?? state.openedAt),
    'Security suspected': isSuspected(state),
    Paused: state.pauses.some(({ until }) => until === null || epoch(until) > now.epochMilliseconds),
    'Breached clocks': null,
    'Time to next due': null,
    'Regulated client': null,
    Consult: null,
  };
}

function ofTalk(state: TicketState, acting: Acting | undefined): Record<string, FactValue> {
  return {
    'Client told': isTold(state, acting),
    'Question sent': state.wasAsked,
    'Third party reference recorded': state.hasReference,
    'Unanswered messages': state.unanswered.length,
    'Client data touched': state.dataTouched,
    'Secret removed': state.secretRemoved,
    'Verification needed': answer(state, 'Verification needed') ?? isChecked(state),
    'Caller check': state.fields['Caller check']?.value ?? null,
    'Server access needed': answer(state, 'Server access needed'),
    'Data at risk': answer(state, 'Data at risk'),
  };
}

function ofWork(state: TicketState, now: Temporal.Instant): Record<string, FactValue> {
  const { steps, fields } = state;
  const words = (field: string) => fields[field]?.words ?? null;
  return {
    'Minutes worked': workedMillis(state, now),
    'Steps tried': stepsTried(state),
    'Steps without outcome': steps.filter((it) => it.outcome === null).length,
    'Summary words': words('Summary'),
    'Scope words': words('Affected scope'),
    'Work words': words('What was done'),
    'Resolution outcome': fields.Resolution?.value ?? null,
    'Cause words': words('Resolution'),
    'Data handling words': words('Data handling'),
    'Next step time known': isNextStepTimed(state, now),
  };
}

function ofEnd({ escalation, resolvedAt }: TicketState, now: Temporal.Instant): Record<string, FactValue> {
  return {
    Escalated: escalation !== null,
    'Escalation clause cited': escalation && escalation.clause !== null,
    'Escalation accepted': escalation && escalation.acceptedAt !== null,
    'Since resolved': resolvedAt === null ? null : now.epochMilliseconds - epoch(resolvedAt),
    'Documentation complete': null,
    'Documentation owed': null,
  };
}

function ofAction(acting: Acting | undefined): Record<string, FactValue> {
  const { reason = false, ruling = false, override = false } = acting ?? {};
  return { 'Reason given': reason, 'Ruling given': ruling, 'Override reason given': override };
}

const epoch = (instant: string): number => Date.parse(instant);
