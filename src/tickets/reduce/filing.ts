import type { EventData } from '../event-catalogue.ts';
import type { TicketState } from '../state.ts';
import type { ReducersOf } from './reducer.ts';

/** What a ticket is filed under: to whom it belongs, who looks after it, how grave it is. */
export const filingReducers: ReducersOf<
  | 'ticket.assigned'
  | 'ticket.watched'
  | 'ticket.tagged'
  | 'ticket.linked'
  | 'ticket.moved'
  | 'ticket.recast'
  | 'ticket.restricted'
  | 'ticket.deleted'
  | 'ticket.restored'
  | 'severity.changed'
  | 'code.attached'
  | 'code.sought'
  | 'event.corrected'
> = {
  'ticket.assigned': (_, { data: { to } }) => ({ assignee: to }),
  'ticket.watched': ({ watchers }, { data: { person, on } }) => ({
    watchers: on ? [...new Set([...watchers, person])] : watchers.filter((it) => it !== person),
  }),
  'ticket.tagged': ({ tags }, { data: { add, remove } }) => ({
    tags: [...new Set([...tags, ...add])].filter((it) => !remove.includes(it)),
  }),
  'ticket.linked': ({ links }, { data }) => ({ links: linked(links, data) }),
  'ticket.moved': (_, { data: { company, contact } }) => ({ company, contact }),
  'ticket.recast': (_, { data }) => data,
  'ticket.restricted': (_, { data: { on } }) => ({ restricted: on }),
  'ticket.deleted': (_, { recordedAt }) => ({ deletedAt: recordedAt }),
  'ticket.restored': () => ({ deletedAt: null }),
  'severity.changed': (state, { data: { severity, by, clause, impact, urgency } }) => ({
    severity: { value: severity, by, clause },
    impact: impact ?? state.impact,
    urgency: urgency ?? state.urgency,
  }),
  'code.attached': (state, { data: { code, listed, category } }) => ({
    code: { code, listed },
    codeSeen: true,
    category: category ?? state.category,
  }),
  'code.sought': (_, { data: { seen } }) => ({ codeSeen: seen }),
  // A correction is worked into the log before it is reduced (`corrected`), and changes nothing by itself.
  'event.corrected': () => ({}),
};

function linked(links: TicketState['links'], { to, kind, on }: EventData<'ticket.linked'>): TicketState['links'] {
  const others = links.filter((it) => it.to !== to || it.kind !== kind);
  return on ? [...others, { kind, to }] : others;
}
