import type { People } from '../people/service.ts';
import { numberAllotment } from './numbers/allot.ts';
import type { InForce, Tickets } from './service.ts';

/** What tickets are opened with. */
export interface OpenTickets extends Pick<People, 'pool' | 'clock' | 'log' | 'permissions' | 'stopping' | 'publicUrl'> {
  inForce(): InForce;
}

/** Everything about tickets on a database. */
export function openTickets(parts: OpenTickets): Tickets {
  return { ...parts, allot: numberAllotment(parts.pool), feed: { hint: () => {} } };
}
