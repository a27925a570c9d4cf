import type { Actor } from '../people/actor.ts';
import { can } from '../people/can.ts';
import type { Permissions } from '../people/permissions.ts';
import type { TicketState } from './state.ts';

/** Whoever reads tickets, as far as it decides which. */
export interface Viewer {
  /** A person's id, or a program's. */
  id: string;
  /** Whether restricted tickets are theirs to see. */
  isCleared: boolean;
}

/** How much of a ticket somebody sees: all of it; that it is there, and what they said on it themselves; nothing. */
export type Sight = 'full' | 'narrow' | 'nothing';

export function viewerOf(actor: Actor, permissions: Permissions): Viewer {
  return { id: actor.id, isCleared: can(actor, 'tickets.restricted', undefined, permissions).allowed };
}

/** What of a ticket decides who sees it. */
export type Seen = Pick<TicketState, 'restricted' | 'assignee' | 'openedBy'>;

/** A restricted ticket (KB-155 security) is seen by who is cleared and by who has it; whoever opened it keeps a narrow view. */
export function sightOf({ id, isCleared }: Viewer, { restricted, assignee, openedBy }: Seen): Sight {
  if (!restricted || isCleared || assignee === id) return 'full';
  return openedBy.kind !== 'hub' && openedBy.id === id ? 'narrow' : 'nothing';
}

/** The same in SQL over `tickets.ticket t`: those that somebody sees at all. `cleared` and `viewer` are parameters. */
export const visibleTo = ({ cleared, viewer }: { cleared: string; viewer: string }) =>
  `(not t.restricted or ${cleared}::boolean or t.assignee = ${viewer}::uuid or t.state -> 'openedBy' ->> 'id' = ${viewer}::uuid::text)`;
