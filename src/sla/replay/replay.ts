import { type Arranged, keyOf } from '../arrange.ts';
import type { PlacedEvent } from '../event.ts';
import type { Timetable } from '../timetable.ts';
import * as lives from './lives.ts';
import { merge } from './merge.ts';
import { beginPause, endPauses } from './pauses.ts';
import { moveTo } from './promises.ts';
import { split } from './split.ts';
import { type Desk, meet, newTicket, refuse, type TicketState } from './ticket.ts';

/** Replays events in order: what they made of each ticket's clocks, as records. */
export function replay({ events, bounced, flags }: Arranged, timetable: Timetable): Desk {
  const desk: Desk = { timetable, bounced, tickets: new Map(), flags: [...flags] };
  for (const event of events) apply(desk, event);
  return desk;
}

function apply(desk: Desk, event: PlacedEvent) {
  if (event.type === 'opened') return open(desk, event);
  const ticket = keeper(desk, event.ticket);
  if (!ticket) return refuse(desk, event, 'Its ticket has not begun.');
  if (isAct(event)) meet(ticket, 'attend', event.at);
  const handler = handlers[event.type] as Handler | undefined;
  handler?.(desk, ticket, event);
}

function open(desk: Desk, event: PlacedEvent & { type: 'opened' }): void {
  if (desk.tickets.has(event.ticket)) return;
  const ticket = newTicket(event.ticket, event.severity);
  desk.tickets.set(event.ticket, ticket);
  if (event.contacted) lives.contact(desk, ticket, event.at, event.id);
  else lives.openUncontacted(desk, ticket, event.at);
}

/** The ticket whose clocks an event moves: after a merge it is the survivor. */
function keeper(desk: Desk, id: string): TicketState | undefined {
  const ticket = desk.tickets.get(id);
  return ticket?.mergedInto ? keeper(desk, ticket.mergedInto) : ticket;
}

/** Everything but what clients and machines do is an act of a person at the desk. */
function isAct({ type }: PlacedEvent): boolean {
  return !['opened', 'message', 'bounce', 'moved', 'corrected', 'merge', 'unmerge'].includes(type);
}

type Of<T extends PlacedEvent['type']> = PlacedEvent & { type: T };
type Handler = (desk: Desk, ticket: TicketState, event: PlacedEvent) => void;
type Handlers = {
  [T in PlacedEvent['type']]?: (desk: Desk, ticket: TicketState, event: Of<T>) => void;
};

const handlers: Handlers = {
  message: lives.receive,
  response: (desk, ticket, event) =>
    desk.bounced.has(keyOf(event, event.id)) ? lives.withdraw(ticket) : lives.respond(desk, ticket, event.at),
  reference: (_, ticket) => {
    ticket.ground = { void: false };
  },
  'no-reply-needed': (_, ticket, event) => lives.waive(ticket, event.at, event.reason),
  status: (desk, ticket, event) => lives.setStatus(desk, ticket, event, event.to),
  pause: (desk, ticket, event) => beginPause(desk, ticket, event, { ...event, needsGround: false }),
  resume: (desk, ticket, event) => endPauses(desk, ticket, event.at, event.reason),
  severity: (desk, ticket, event) => lives.setSeverity(desk, ticket, event.at, event.to),
  resolve: (desk, ticket, event) => lives.resolve(desk, ticket, event.at),
  close: (desk, ticket, event) => lives.close(desk, ticket, event.at),
  reopen: lives.reopen,
  merge: (desk, ticket, event) => {
    const survivor = keeper(desk, event.into);
    if (!survivor || survivor === ticket) return refuse(desk, event, `There is no other ticket ${event.into}.`);
    merge(desk, ticket, survivor, event.at);
  },
  split,
  moved: (desk, ticket, event) => {
    const edition = desk.timetable.find(event.edition, event.at);
    if (!edition) return refuse(desk, event, `The edition ${event.edition} is not known.`);
    for (const run of ticket.runs) if (!run.end) moveTo(run, event.at, edition, desk.timetable);
  },
};
