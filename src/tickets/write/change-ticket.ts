import { missing } from '../../kit/http/guard.ts';
import type { Actor } from '../../people/actor.ts';
import type { Also, Change } from '../append.ts';
import { type Asked, type Done, writeOnce } from '../attempts/write-once.ts';
import { sightOf, viewerOf } from '../audience.ts';
import type { Desk } from '../desk.ts';
import { deskOf } from '../desk-of.ts';
import type { NewEvent } from '../event.ts';
import type { Seal } from '../log/texts.ts';
import type { Tickets } from '../service.ts';
import type { TicketState } from '../state.ts';
import type { FoundTicket } from '../ticket-finder.ts';

/** What a request asks of one ticket. */
export interface TicketChange {
  asked: Asked;
  /** The events that follow from what the ticket is by now; it throws where it cannot be done. */
  command(state: TicketState, desk: Desk): readonly NewEvent[];
  /** What was found in its words, and what seals what is masked in them. */
  found?: readonly NewEvent[];
  seal?: Seal;
  /** What is to be known of other things first. */
  check?(): Promise<void>;
  /** What else is stored with it. */
  also?: Also;
}

/** Does to a ticket what somebody asked, once, on what it is by the time of writing. */
export async function changeTicket(
  tickets: Tickets,
  { state: { id, company }, sight }: FoundTicket,
  { asked, command, found = [], seal, check, also }: TicketChange,
): Promise<Done> {
  const changes = async () => {
    await check?.();
    const desk = await deskOf(tickets, asked.actor, company);
    return [changeOf(id, (state) => [...command(state, desk), ...found], { tickets, actor: asked.actor, sight })];
  };
  return writeOnce(tickets, asked, { changes, also, seal });
}

/** The change of one ticket. Whoever found it may have lost sight of it meanwhile: it was restricted. */
export function changeOf(
  ticket: string,
  events: (state: TicketState) => readonly NewEvent[],
  { tickets, actor, sight }: { tickets: Tickets; actor: Actor; sight: FoundTicket['sight'] },
): Change {
  const viewer = viewerOf(actor, tickets.permissions);
  return {
    ticket,
    events: (state) => {
      const now = state ? sightOf(viewer, state) : 'nothing';
      if (now === 'nothing' || (now === 'narrow' && sight === 'full')) throw missing(true);
      return events(state!);
    },
  };
}
