import type { Facts } from '../policy/facts.ts';
import type { TicketState } from './state.ts';

/** What a ticket itself says of a field; null where it says nothing. */
type OwnField = (state: TicketState, facts: Facts) => string | null;

/** The fields that fill themselves from what was done, by the names of SOP-7010 (fields). */
export const ownFields: Readonly<Record<string, OwnField>> = {
  // What no client reported was raised when it was opened (SOP-7010 D1).
  'Contacted at': (state) => state.contactedAt ?? state.openedAt,
  Contact: (state) => state.contact,
  Company: (state) => state.company,
  Channel: (state) => state.channel,
  Impact: (state) => state.impact,
  Urgency: (state) => state.urgency,
  Category: (state) => state.category,
  'Error code': (state) => state.code?.code ?? null,
  'Steps tried': ({ steps }) => (steps.length ? String(steps.length) : null),
  'Client told': ({ told }, facts) => (facts['Client told'] && told ? told.recordedAt : null),
  'Escalation reason': ({ escalation }) =>
    escalation?.clause ? `${escalation.clause.document} ${escalation.clause.clause}` : null,
  'Next step': ({ promises }, facts) => (facts['Next step time known'] ? (promises.at(-1)?.until ?? null) : null),
};
