import type { z } from 'zod';
import { missing } from '../../kit/http/guard.ts';
import { type Asked, type Done, writeOnce } from '../attempts/write-once.ts';
import { sightOf, viewerOf } from '../audience.ts';
import { linkBothEnds } from '../commands/link.ts';
import { deskOf } from '../desk-of.ts';
import { parseNumber } from '../number.ts';
import { stateByNumber } from '../read/state-by-number.ts';
import type { Tickets } from '../service.ts';
import type { FoundTicket } from '../ticket-finder.ts';
import type { NewLink } from '../work-contract.ts';
import { changeOf } from './change-ticket.ts';

/** Links two tickets at both ends, or takes the link off. The other is one that whoever asks may see. */
export async function linkTickets(
  tickets: Tickets,
  { state: { id, company } }: FoundTicket,
  { to, kind, on }: z.infer<typeof NewLink>,
  asked: Asked,
): Promise<Done> {
  const changes = async () => {
    const desk = await deskOf(tickets, asked.actor, company);
    const other = await otherTicket(tickets, to, asked);
    const ends = linkBothEnds(id, { to: other, kind, on }, desk);
    const same = ends.filter((it, index) => ends.findIndex((one) => one.ticket === it.ticket) === index);
    return same.map(({ ticket, events }) => changeOf(ticket, events, { tickets, actor: asked.actor, sight: 'full' }));
  };
  return writeOnce(tickets, asked, { changes });
}

async function otherTicket({ pool, permissions }: Tickets, to: string, { actor }: Asked): Promise<string> {
  const number = parseNumber(to);
  const state = number === undefined ? undefined : await stateByNumber(pool, number);
  if (!state || state.deletedAt !== null || sightOf(viewerOf(actor, permissions), state) !== 'full') throw missing();
  return state.id;
}
