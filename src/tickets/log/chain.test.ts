import { expect, test } from 'vitest';
import { became, opened, said } from '../../testing/ticket-events.ts';
import type { TicketEvent } from '../event.ts';
import { firstBreak } from './chain.ts';
import { writeDown } from './write-down.ts';

const now = Temporal.Instant.from('2026-11-23T01:30:00Z');
const ticket = '0193f0aa-0000-7000-8000-000000000001';
const writing = { actor: { kind: 'hub' as const }, now, edition: 1 };
const { events } = writeDown({ ticket, state: undefined }, [opened(), said(), became('open'), said()], writing);
const copy = () => structuredClone(events) as TicketEvent[];

test('a log that nobody touched fits', () => {
  expect(firstBreak(events)).toBeUndefined();
});

test('the first event that was edited, taken out, put in or moved is found', () => {
  const edited = copy();
  edited[1]!.occurredAt = '2026-11-23T01:29:00.000Z';
  expect(firstBreak(edited)?.seq).toBe(2);
  expect(firstBreak(copy().toSpliced(1, 1))?.seq).toBe(3);
  expect(firstBreak(copy().toSpliced(2, 0, copy()[1]!))?.seq).toBe(2);
  const [one, two, three, four] = copy();
  expect(firstBreak([one!, three!, two!, four!])?.seq).toBe(3);
});

test('a hash that was made anew for an edited event does not fit the next', () => {
  const forged = copy();
  const { hash: _, ...rest } = { ...forged[1]!, edition: 2 };
  const again = writeDown({ ticket, state: undefined }, [opened()], writing);
  forged[1] = { ...rest, hash: again.events[0]!.hash } as TicketEvent;
  expect(firstBreak(forged)?.seq).toBe(2);
});
