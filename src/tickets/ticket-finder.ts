import type { Context } from 'hono';
import type { Finder } from '../kit/http/guard.ts';
import type { Actor } from '../people/actor.ts';
import { type Sight, sightOf, viewerOf } from './audience.ts';
import { parseNumber } from './number.ts';
import { stateByNumber } from './read/state-by-number.ts';
import type { Tickets } from './service.ts';
import type { TicketState } from './state.ts';

/** A ticket as the guard of a route found it. */
export interface FoundTicket {
  state: TicketState;
  sight: Exclude<Sight, 'nothing'>;
}

type Parts = Pick<Tickets, 'pool' | 'permissions'>;

/** How a route finds a ticket that whoever asks may read. */
export const ticketFinder = (parts: Parts): Finder<FoundTicket> =>
  finder(parts, (it) => it.sight === 'full' && it.state.deletedAt === null);

/** The same, with those of which one keeps a narrow view: to those one may add. */
export const ticketToAddTo = (parts: Parts): Finder<FoundTicket> => finder(parts, (it) => it.state.deletedAt === null);

/** How a route finds a ticket that was deleted. */
export const deletedTicket = (parts: Parts): Finder<FoundTicket> => ({
  ...finder(parts, (it) => it.sight === 'full' && it.state.deletedAt !== null),
  kind: 'deleted ticket',
});

function finder({ pool, permissions }: Parts, fits: (found: FoundTicket) => boolean): Finder<FoundTicket> {
  return {
    kind: 'ticket',
    find: async (c: Context) => {
      const number = parseNumber(c.req.param('number') ?? '');
      const state = number === undefined ? undefined : await stateByNumber(pool, number);
      if (!state) return undefined;
      const sight = sightOf(viewerOf(c.get('actor') as Actor, permissions), state);
      return sight !== 'nothing' && fits({ state, sight }) ? { state, sight } : undefined;
    },
    // Staff alone have tickets here, and theirs are all of them.
    thing: () => ({}),
  };
}
