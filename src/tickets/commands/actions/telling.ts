import type { Desk } from '../../desk.ts';
import type { NewEvent } from '../../event.ts';
import type { TicketState } from '../../state.ts';
import { recordInteraction, type Said } from '../record-interaction.ts';

/** What the client is told together with an action: a message that goes out, or a call. */
export type Telling = Omit<Said, 'direction' | 'automatic'>;

/** The event of what was told; nothing where nothing was. */
export function told(state: TicketState, said: Telling | undefined, desk: Desk): NewEvent[] {
  return said ? recordInteraction(state, { ...said, direction: 'out' }, desk) : [];
}
