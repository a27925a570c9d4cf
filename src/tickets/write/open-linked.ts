import { madeAt, uuidv7 } from '../../kit/ids.ts';
import { type Asked, writeOnce } from '../attempts/write-once.ts';
import { openLinkedTicket } from '../commands/open-linked.ts';
import { deskOf } from '../desk-of.ts';
import type { NewEvent } from '../event.ts';
import type { NewLinkedTicket } from '../open-contract.ts';
import type { Tickets } from '../service.ts';
import type { TicketState } from '../state.ts';
import type { FoundTicket } from '../ticket-finder.ts';
import { changeOf } from './change-ticket.ts';
import { type Opened, prepare } from './open-ticket.ts';
import { foundAs } from './words-of.ts';

/** Opens a ticket that is linked to an old one, both written together; the answer tells of the new one. */
export async function openLinked(
  tickets: Tickets,
  { state: { id: old }, sight }: FoundTicket,
  { isOtherProblem, ...given }: NewLinkedTicket,
  askedOf: (body: unknown) => Asked,
): Promise<Opened> {
  const { clean, opening } = prepare(tickets, given);
  const asked = askedOf({ ...given, isOtherProblem, ...clean.words });
  const changes = async () => {
    const desk = await deskOf(tickets, asked.actor, given.company);
    const [ready, id] = [await opening(), idAfter(old, desk.now)];
    let both: ReturnType<typeof openLinkedTicket> | undefined;
    // The lower id is asked first; what the old one is by then decides about both.
    const ofOld = (state: TicketState): readonly NewEvent[] => {
      both = openLinkedTicket(state, { id, opening: ready, isOtherProblem }, desk);
      return both.old;
    };
    const ofFresh = () => [...both!.fresh, ...foundAs(clean, { subject: 'text' })];
    return [{ ticket: id, events: ofFresh, isNew: true }, changeOf(old, ofOld, { tickets, actor: asked.actor, sight })];
  };
  return { done: await writeOnce(tickets, asked, { changes, seal: clean.seal }), removed: clean.removed };
}

/** An id that is higher than another, also where clocks of several machines differ or both are of one moment. */
const idAfter = (id: string, now: Temporal.Instant): string =>
  uuidv7(Math.max(now.epochMilliseconds, madeAt(id).epochMilliseconds + 1));
