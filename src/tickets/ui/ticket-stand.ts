import { send } from '../../kit/ui/send.ts';
import type { DeskStand } from '../../people/desk-stand.ts';
import type { FullTicket } from '../ticket-contract.ts';
import type { WrittenAnswer } from '../wire.ts';

/** What every part of a ticket's page works with. */
export interface TicketStand extends DeskStand {
  ticket: FullTicket;
}

type Sending = Pick<TicketStand, 'fetch'> & { ticket: Pick<FullTicket, 'number'> };

/** Adds something to a ticket; under one key it is done once, however often it is sent. */
export function addTo({ fetch, ticket }: Sending, path: string, body: object, key: string): Promise<WrittenAnswer> {
  return send(fetch, 'POST', `/tickets/${ticket.number}/${path}`, body, { 'idempotency-key': key });
}

/** Changes what others may change at the same time, on the version that was on the screen when somebody began. */
export function patchTicket({ fetch, ticket }: Sending, version: number, patch: object): Promise<WrittenAnswer> {
  return send(fetch, 'PATCH', `/tickets/${ticket.number}`, patch, { 'if-match': `"${version}"` });
}
