import type { PlacedEvent } from '../event.ts';
import { contact, startNextResponse } from './lives.ts';
import { cancel, type Desk, newTicket, refuse, running, type TicketState } from './ticket.ts';

/** A message becomes a ticket of its own, which starts when the message came (rule 13). */
export function split(desk: Desk, ticket: TicketState, event: PlacedEvent & { type: 'split' }) {
  const message = ticket.messages.find((it) => it.id === event.message);
  if (!message) return refuse(desk, event, `The ticket has no message ${event.message}.`);
  leave(desk, ticket, event.message, event.at);
  if (desk.tickets.has(event.into)) return;
  const created = newTicket(event.into, ticket.severity);
  desk.tickets.set(event.into, created);
  contact(desk, created, message.at, message.id);
}

/** What was split off is no longer this ticket's to answer. */
function leave(desk: Desk, ticket: TicketState, message: string, at: number): void {
  ticket.unanswered = ticket.unanswered.filter((it) => it.id !== message);
  if (running(ticket, 'next response')?.message !== message) return;
  cancel(ticket, 'next response', at, 'split');
  startNextResponse(desk, ticket, at);
}
