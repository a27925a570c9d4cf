import { expect, test } from 'vitest';
import type { EventActor } from './event.ts';
import { isLate } from './late.ts';

const person: EventActor = { kind: 'person', id: '0' };
const entry = (recordedAt: string, actor: EventActor = person) => ({
  actor,
  occurredAt: '2026-11-23T01:00:00.000Z',
  recordedAt,
});

test('an entry is late more than 30 min after what it tells of, and not before (SOP-7010 I2)', () => {
  expect(isLate(entry('2026-11-23T01:30:00.000Z'))).toBe(false);
  expect(isLate(entry('2026-11-23T01:30:00.001Z'))).toBe(true);
});

test('what the hub takes in is never late', () => {
  expect(isLate(entry('2026-11-23T03:00:00.000Z', { kind: 'hub' }))).toBe(false);
});
