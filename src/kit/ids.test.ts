import { expect, test } from 'vitest';
import { madeAt, uuidv7 } from './ids.ts';

test('an id is a UUIDv7 that tells when it was made', () => {
  const id = uuidv7(Date.UTC(2026, 10, 23, 12));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(madeAt(id).toString()).toBe('2026-11-23T12:00:00Z');
});

test('ids sort by the moment they were made, and do not repeat', () => {
  const ids = Array.from({ length: 1000 }, (_, i) => uuidv7(1_790_000_000_000 + i));
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(Array.from({ length: 1000 }, () => uuidv7(0))).size).toBe(1000);
});
