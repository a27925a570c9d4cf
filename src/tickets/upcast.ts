import type { TicketEvent } from './event.ts';
import { type EventType, eventCatalogue, versions } from './event-catalogue.ts';

/** Brings the data of an event from one version of its shape to the next. */
type Step = (data: never) => unknown;

/** By type, then by the version from which it leads on. None yet: every shape is still its first. */
const steps: Partial<Record<EventType, Readonly<Record<number, Step>>>> = {};

/**
 * An event in the present shape of its type, whatever version it was written in. Events are never rewritten, so whoever reads a log
 * reads it through this; the hash is that of the event as it was written. A shape that this program does not know is a fault: the
 * log was written by a newer one.
 */
export function upcast(event: TicketEvent): TicketEvent {
  const present = presentVersion(event);
  let { v, data } = event as { v: number; data: unknown };
  if (v === present) return event;
  for (; v < present; v++) data = (stepFrom(event, v) as (data: unknown) => unknown)(data);
  return { ...event, v, data } as TicketEvent;
}

function presentVersion(event: TicketEvent): number {
  const present = versions[event.type] ?? 1;
  if (event.type in eventCatalogue && event.v >= 1 && event.v <= present) return present;
  throw notKnown(event, event.v);
}

function stepFrom(event: TicketEvent, v: number): Step {
  const step = steps[event.type]?.[v];
  if (!step) throw notKnown(event, v);
  return step;
}

const notKnown = ({ ticket, seq, type }: TicketEvent, v: number) =>
  new Error(
    `Event ${seq} of ticket ${ticket} is ${type} in version ${v}, which this program does not know. It was written by a newer one: start that again.`,
  );
