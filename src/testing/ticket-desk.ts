import { uuidv7 } from '../kit/ids.ts';
import type { Desk } from '../tickets/desk.ts';
import type { NewEvent } from '../tickets/event.ts';
import { foresee } from '../tickets/foresee.ts';
import type { TicketState } from '../tickets/state.ts';
import { shippedSet } from './shipped-set.ts';
import { opened } from './ticket-events.ts';

/** What the tests of tickets begin with: a quarter past nine in Manila. */
export const morning = Temporal.Instant.from('2026-11-23T01:15:00.000Z');

/** Somebody of each kind, always the same. */
export const people = { t1: uuidv7(), t2: uuidv7(), t3: uuidv7(), lead: uuidv7(), qa: uuidv7(), contact: uuidv7() };

/** A desk at which somebody in a role acts, by the documents that ship, some minutes after the morning began. */
export function deskOf(role: keyof typeof people | 'hub', minutes = 0, more: Desk['more'] = {}): Desk {
  const now = morning.add({ minutes });
  const set = shippedSet();
  if (role === 'hub') return { now, set, more, actor: { by: { kind: 'hub' }, roles: [] } };
  const kind = role === 'contact' ? 'contact' : 'person';
  return { now, set, more, actor: { by: { kind, id: people[role] }, roles: [role] } };
}

/** What an ordinary ticket is after some more events, all of them written by one person in one save. */
export function ticketAfter(events: readonly NewEvent[] = [], by: Desk = deskOf('t1')): TicketState {
  return foresee(undefined, [opened(), ...events], by);
}

/** What a ticket is after each save in turn. */
export function afterEach(
  state: TicketState,
  ...saves: readonly ((state: TicketState) => { events: readonly NewEvent[]; desk: Desk })[]
): TicketState {
  return saves.reduce((before, save) => {
    const { events, desk } = save(before);
    return foresee(before, events, desk);
  }, state);
}
