import type { NewEvent } from '../event.ts';
import { stamp } from '../instants.ts';
import type { TicketState } from '../state.ts';

type Status = TicketState['status'];

/** The states in which the resolution clock rests (SOP-7010 L36). A pause is named for its state. */
const PAUSING: readonly Status[] = ['waiting on client', 'waiting on third party'];

/** The pauses that end and begin as a ticket comes from its state into another. `until` is the longest that one lasts (KB-310 R4). */
export function pausesBetween(
  { pauses, status }: Pick<TicketState, 'pauses' | 'status'>,
  to: Status,
  until: Temporal.Instant | null = null,
): NewEvent[] {
  const ended = to === status ? [] : pauses.filter(({ reason }) => PAUSING.includes(reason as Status));
  const begins = PAUSING.includes(to) && to !== status;
  return [
    ...ended.map(({ reason }): NewEvent => ({ type: 'pause.ended', data: { reason } })),
    ...(begins ? [{ type: 'pause.started', data: { reason: to, until: until && stamp(until) } } as const] : []),
  ];
}
