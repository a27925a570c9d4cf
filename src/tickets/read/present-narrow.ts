import type pg from 'pg';
import type { TicketEvent } from '../event.ts';
import { readLog } from '../log/store.ts';
import { formatNumber } from '../number.ts';
import type { TicketState } from '../state.ts';
import type { NarrowTicket } from '../ticket-contract.ts';
import { noMarks } from './marks-for.ts';
import { idOfActor, readNames } from './names.ts';
import { readEntries } from './read-entries.ts';

/** A restricted ticket for whoever opened it: what they wrote themselves, and to whom the client is connected. */
export async function presentNarrow(pool: pg.Pool, state: TicketState, viewer: string): Promise<NarrowTicket> {
  const log = await readLog(pool, state.id);
  const own = log.filter((it) => idOfActor(it.actor) === viewer && isSaid(it));
  const opener = idOfActor(state.openedBy);
  const [entries, names] = await Promise.all([readEntries(pool, own, noMarks), readNames(pool, [opener], [opener])]);
  const { id, number, status, openedAt, openedBy, restricted } = state;
  return {
    view: 'narrow',
    ...{ id, status, openedAt, restricted },
    number: formatNumber(number),
    openedBy: names.who(openedBy),
    connectTo: 'Tier 3',
    own: entries,
  };
}

const isSaid = ({ type }: TicketEvent) =>
  ['ticket.opened', 'interaction.recorded', 'field.documented', 'step.completed'].includes(type);
