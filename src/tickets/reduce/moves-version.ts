import type { TicketEvent } from '../event.ts';
import type { EventType } from '../event-catalogue.ts';

/** What people add never disturbs what others edit: a message, a step, time, a watch. */
const ADDED: readonly EventType[] = [
  'interaction.recorded',
  'interaction.bounced',
  'step.completed',
  'time.logged',
  'attachment.added',
  'ticket.watched',
  'reference.recorded',
  'privacy.found',
  'privacy.unmasked',
];

/** Whether an event is an edit by somebody: what the hub does by itself never conflicts with a person's save. */
export function movesVersion({ type, actor }: Pick<TicketEvent, 'type' | 'actor'>): boolean {
  return actor.kind !== 'hub' && !ADDED.includes(type);
}
