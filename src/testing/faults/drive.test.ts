import { afterEach, expect, test } from 'vitest';
import { type Driving, drive } from './drive.ts';
import { type FalseDesk, falseDesk, type Wrong } from './false-desk.ts';
import { findingsOf } from './history.ts';
import { readStored } from './read-stored.ts';
import { commandsOf } from './ticket-traffic.ts';

let desk: FalseDesk;
afterEach(() => desk?.close());

const clients = [{ company: 'Visayas Freight', contact: 'Carla Uy' }];
const driveAt = (url: string, more: Partial<Driving> = {}) =>
  drive({
    urls: [url],
    token: 'a token',
    commands: commandsOf('drive', 200, clients),
    callers: 6,
    retry: { forMs: 5000, waitMs: 20, timeoutMs: 1000 },
    ...more,
  });

async function findings(wrong?: Wrong) {
  desk = await falseDesk(wrong);
  const operations = await driveAt(desk.url);
  const stored = await readStored({ url: desk.url, token: 'a token', operations });
  return { operations, stored, found: findingsOf(operations, stored) };
}

test('a desk that cuts lines and is away now and then, and does nothing wrong, gives no finding', async () => {
  const { operations, stored, found } = await findings();
  expect(found).toEqual([]);
  // Every command came through in the end, with many tries again; edits of what others changed meanwhile were refused.
  expect(operations).toHaveLength(200);
  expect(operations.filter((it) => it.answer === 'unknown')).toEqual([]);
  expect(new Set(operations.map((it) => (it.answer as { status: number }).status))).toEqual(new Set([200, 409]));
  expect(desk.asked()).toBeGreaterThan(280);
  expect(Object.keys(stored).length).toBeGreaterThan(20);
});

test.each<[Wrong, RegExp]>([
  ['loses', /was confirmed, and is missing/],
  ['forgets keys', /was done more than once/],
  ['does what it refuses', /was refused with 422, and done/],
  ['turns around', /was sent after .* and stands before it/],
  ['overwrites', /both made INC-\d{6} version \d+/],
])('of a desk that %s, that is what is found', async (wrong, words) => {
  expect((await findings(wrong)).found).toContainEqual(expect.stringMatching(words));
});

test('of a desk that is gone nobody knows anything, and it ends in the time that was given', async () => {
  desk = await falseDesk();
  const { url } = desk;
  await desk.close();
  const began = performance.now();
  const operations = await driveAt(url, { retry: { forMs: 200, waitMs: 20, timeoutMs: 100 } });
  expect(new Set(operations.map((it) => it.answer))).toEqual(new Set(['unknown']));
  expect(operations.every((it) => it.operation === 'create')).toBe(true);
  expect(performance.now() - began).toBeLessThan(15_000);
});
