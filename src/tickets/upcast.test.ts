import { expect, test } from 'vitest';
import { ticketAfter } from '../testing/ticket-desk.ts';
import type { TicketEvent } from './event.ts';
import { eventCatalogue, versions } from './event-catalogue.ts';
import { upcast } from './upcast.ts';

const event = (change: object) =>
  ({ ticket: ticketAfter().id, seq: 7, type: 'time.logged', v: 1, data: { minutes: 5 }, ...change }) as TicketEvent;

test.each(Object.keys(eventCatalogue))('%s in its present version is as it was written', (type) => {
  const now = event({ type, v: versions[type as TicketEvent['type']] ?? 1 });
  expect(upcast(now)).toBe(now);
});

test.each([
  ['a version from the future', { v: 2 }],
  ['a version that never was', { v: 0 }],
  ['a type that is not known', { type: 'time.frozen' }],
])('%s is a fault that names the event', (_, change) => {
  expect(() => upcast(event(change))).toThrow(/Event 7 of ticket .* is time\.(logged|frozen) in version \d/);
});
