import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { silentLog } from '../../kit/log.ts';
import { hinting } from './hinting.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a process tells the others at most once in 50 ms, and of the last that came', () => {
  let sent = 0;
  const { hint } = hinting(async () => void sent++, silentLog);
  for (let index = 0; index < 100; index++) hint();
  expect(sent).toBe(1);
  vi.advanceTimersByTime(50);
  expect(sent).toBe(2);
  vi.advanceTimersByTime(1000);
  expect(sent).toBe(2);
  hint();
  expect(sent).toBe(3);
});

test('a hint that cannot be sent stops nobody', async () => {
  const { hint, close } = hinting(() => Promise.reject(new Error('away')), silentLog);
  hint();
  await Promise.resolve();
  close();
  vi.advanceTimersByTime(1000);
});
