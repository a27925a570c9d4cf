import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inForceAt, predecessorOf, scheduledAfter } from './in-force.ts';

const at = (hour: number) => Temporal.Instant.from('2026-11-23T00:00Z').add({ hours: hour });
const edition = (number: number, hour: number) => ({ number, inForceFrom: at(hour) });

test('an edition holds from its very instant, not a nanosecond before', () => {
  const editions = [edition(1, 0), edition(2, 10)];
  expect(inForceAt(editions, at(10).subtract({ nanoseconds: 1 }))?.number).toBe(1);
  expect(inForceAt(editions, at(10))?.number).toBe(2);
  expect(inForceAt(editions, at(-1))).toBeUndefined();
});

test('an urgent edition holds until a scheduled one, published earlier, takes over', () => {
  const editions = [edition(1, 0), edition(2, 10), edition(3, 5)];
  expect([4, 5, 9, 10].map((hour) => inForceAt(editions, at(hour))?.number)).toEqual([1, 3, 3, 2]);
  expect(predecessorOf(editions, editions[2]!)?.number).toBe(1);
});

test('of two editions for one instant the later published holds, and only it is scheduled', () => {
  const editions = [edition(1, 0), edition(2, 10), edition(3, 10), edition(4, 12)];
  expect(inForceAt(editions, at(10))?.number).toBe(3);
  expect(scheduledAfter(editions, at(1)).map((it) => it.number)).toEqual([3, 4]);
  expect(predecessorOf(editions, editions[2]!)?.number).toBe(2);
});

test('what is in force depends on the editions, not on the order in which they are listed; and it never goes back', () => {
  const hours = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(hours, fc.integer({ min: 0, max: 22 }), fc.integer({ min: 0, max: 5 }), (list, hour, later) => {
      const editions = list.map((it, index) => edition(index + 1, it));
      const now = inForceAt(editions, at(hour));
      expect(inForceAt(editions.toReversed(), at(hour))).toBe(now);
      const then = inForceAt(editions, at(hour + later));
      if (now) expect(Temporal.Instant.compare(then!.inForceFrom, now.inForceFrom)).toBeGreaterThanOrEqual(0);
    }),
  );
});
