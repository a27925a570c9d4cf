import type { TicketEvent } from '../event.ts';
import type { EventType } from '../event-catalogue.ts';
import type { TicketState } from '../state.ts';
import { markOf, type ReducersOf } from './reducer.ts';

/** What was done, what was written down of it, and in which state that leaves the ticket (SOP-7010 lifecycle). */
export const workReducers: ReducersOf<
  | 'field.documented'
  | 'step.completed'
  | 'time.logged'
  | 'reference.recorded'
  | 'status.changed'
  | 'pause.started'
  | 'pause.ended'
> = {
  'field.documented': ({ fields, told }, event) => {
    const { field, ...said } = event.data;
    return {
      // What somebody writes of having told the client counts as told: on a call nobody else does.
      told: field === 'Client told' && said.words > 0 ? markOf(event) : told,
      fields: { ...fields, [field]: { ...said, ...whoAndWhen(event), text: event.texts.text ?? null, seq: event.seq } },
    };
  },
  'step.completed': ({ steps }, event) => ({
    steps: [...steps, { ...event.data, ...whoAndWhen(event), event: event.id, text: event.texts.text ?? null }],
  }),
  'time.logged': ({ minutesLogged }, { data: { minutes } }) => ({ minutesLogged: minutesLogged + minutes }),
  'reference.recorded': () => ({ hasReference: true }),
  'status.changed': (state, event) => ({
    status: event.data.to,
    waits: waitsAfter(state, event),
    turned: isTurn(state, event) ? markOf(event) : state.turned,
    ...(entered[event.data.to]?.(state, event) ?? {}),
  }),
  'pause.started': ({ pauses }, { data: { reason, until }, occurredAt }) => ({
    pauses: [...pauses.filter((it) => it.reason !== reason), { reason, from: occurredAt, until }],
  }),
  'pause.ended': ({ pauses }, { data: { reason } }) => ({ pauses: pauses.filter((it) => it.reason !== reason) }),
};

const whoAndWhen = ({ actor, occurredAt }: TicketEvent<EventType>) => ({ by: actor, at: occurredAt });

type Status = TicketState['status'];
type Entered = (state: TicketState, event: TicketEvent<'status.changed'>) => Partial<TicketState>;

/** What a ticket gains or loses as it comes into a state. */
const entered: Partial<Record<Status, Entered>> = {
  open: (state) => (isDone(state.status) ? reopened(state) : { hasReference: false }),
  escalated: (state) => (isDone(state.status) ? { ...reopened(state), tier: state.tier } : { hasReference: false }),
  resolved: ({ status, assignee, resolvedAt }, { occurredAt }) =>
    // Opening a linked ticket leaves a resolved one resolved, since when it was.
    status === 'resolved' ? { resolvedAt } : { resolvedAt: occurredAt, resolvedOwner: assignee },
  closed: ({ status, closedAt }, { occurredAt }) => ({ closedAt: status === 'closed' ? closedAt : occurredAt }),
};

const isDone = (status: Status) => status === 'resolved' || status === 'closed';

/** A reopened ticket is with Tier 1 again. */
const reopened = (state: TicketState): Partial<TicketState> => ({
  reopened: state.reopened + 1,
  closedAt: null,
  tier: 'Tier 1',
  hasReference: false,
});

const isWaiting = (status: Status) => status === 'waiting on client' || status === 'waiting on third party';

/** Whether a change of state is one of which the client is to hear. Resolving rests on what they heard before it. */
const isTurn = ({ status }: TicketState, { data: { to, action } }: TicketEvent<'status.changed'>) =>
  action === 'escalate' || (isWaiting(to) && to !== status) || (to === 'open' && isDone(status));

function waitsAfter({ status, waits }: TicketState, { data, occurredAt }: TicketEvent<'status.changed'>) {
  if (isWaiting(status) === isWaiting(data.to)) return waits;
  if (isWaiting(data.to)) return [...waits, { from: occurredAt, until: null }];
  return waits.map((it) => (it.until === null ? { ...it, until: occurredAt } : it));
}
