import { uuidv7 } from '../../kit/ids.ts';
import { append } from '../../tickets/append.ts';
import type { NewEvent } from '../../tickets/event.ts';
import { formatNumber } from '../../tickets/number.ts';
import type { PeopleWorld } from '../people-world.ts';
import { opened } from '../ticket-events.ts';
import type { MadeThing, ThingKind } from './thing-kind.ts';

/** High enough that no ticket has it. */
const NEVER = { id: 'INC-2000000000' };

async function ticketWith({ people, clock }: PeopleWorld, owner: string, ...more: NewEvent[]): Promise<MadeThing> {
  const { rows } = await people.pool.query<{ number: number }>("select nextval('tickets.number')::int as number");
  const { number } = rows[0]!;
  const events = () => [opened({ number }), { type: 'ticket.assigned', data: { to: owner } } as const, ...more];
  const writing = { actor: { kind: 'hub' as const }, now: clock.now(), edition: 7 };
  await append(people.pool, [{ ticket: uuidv7(), events }], writing);
  return { id: formatNumber(number) };
}

const DELETED: NewEvent = { type: 'ticket.deleted', data: {} };

/** Tickets, by the word that the finder of a route gives. A number that was never given stands for a random id. */
export const TICKET_THINGS: Record<string, ThingKind> = {
  ticket: {
    named: () => NEVER,
    make: (world, { owner }) => ticketWith(world, owner),
    deleted: (world, { owner }) => ticketWith(world, owner, DELETED),
  },
  'deleted ticket': { named: () => NEVER, make: (world, { owner }) => ticketWith(world, owner, DELETED) },
};
