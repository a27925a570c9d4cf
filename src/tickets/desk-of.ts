import type { Actor } from '../people/actor.ts';
import { eventActor } from './attempts/write-once.ts';
import type { Desk } from './desk.ts';
import type { Tickets } from './service.ts';

/** What commands are handed when somebody acts. */
export function deskOf({ clock, inForce }: Pick<Tickets, 'clock' | 'inForce'>, actor: Actor): Desk {
  return { now: clock.now(), set: inForce().set, actor: { by: eventActor(actor), roles: actor.roles } };
}
