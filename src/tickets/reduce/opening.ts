import type { TicketEvent } from '../event.ts';
import type { TicketState } from '../state.ts';

/** A ticket as it stands when it is opened (SOP-7010 opening). */
export function openTicket(event: TicketEvent<'ticket.opened'>): TicketState {
  const { number, kind, company, contact, channel, contactedAt, impact, urgency, category } = event.data;
  const { severity, by, clause } = event.data;
  return {
    ...blank,
    id: event.ticket,
    number,
    openedAt: event.recordedAt,
    updatedAt: event.recordedAt,
    openedBy: event.actor,
    kind,
    company,
    contact,
    channel,
    contactedAt,
    impact,
    urgency,
    category,
    severity: { value: severity, by, clause },
    clientReachedUs: contactedAt !== null,
  };
}

const blank = {
  seq: 0,
  version: 0,
  hash: '',
  code: null,
  codeSeen: null,
  status: 'new',
  tier: 'Tier 1',
  assignee: null,
  watchers: [],
  tags: [],
  links: [],
  fields: {},
  steps: [],
  pauses: [],
  waits: [],
  promises: [],
  escalation: null,
  minutesLogged: 0,
  attachments: [],
  unanswered: [],
  wasAsked: false,
  told: null,
  turned: null,
  hasReference: false,
  dataTouched: false,
  secretRemoved: false,
  resolvedAt: null,
  resolvedOwner: null,
  closedAt: null,
  reopened: 0,
  restricted: false,
  deletedAt: null,
} as const;
