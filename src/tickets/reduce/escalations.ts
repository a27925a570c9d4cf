import type { TicketState } from '../state.ts';
import type { ReducersOf } from './reducer.ts';

/** Which tier has the ticket, and what came of the newest escalation (KB-155). */
export const escalationReducers: ReducersOf<
  'escalation.requested' | 'escalation.accepted' | 'escalation.returned' | 'escalation.rerouted' | 'verdict.overridden'
> = {
  'escalation.requested': (_, { data: { to, clause }, occurredAt }) => ({
    tier: to,
    escalation: { to, clause, at: occurredAt, acceptedAt: null, ruling: null },
  }),
  'escalation.accepted': ({ escalation }, { occurredAt }) => newest(escalation, { acceptedAt: occurredAt }),
  'escalation.returned': ({ escalation }, { data: { ruling } }) => ({
    ...newest(escalation, { ruling }),
    tier: 'Tier 1',
  }),
  'escalation.rerouted': ({ escalation }, { data: { to } }) => ({
    ...newest(escalation, { to, acceptedAt: null }),
    tier: to,
  }),
  'verdict.overridden': () => ({}),
};

type Newest = TicketState['escalation'];

const newest = (escalation: Newest, change: Partial<NonNullable<Newest>>): Pick<TicketState, 'escalation'> => ({
  escalation: escalation && { ...escalation, ...change },
});
