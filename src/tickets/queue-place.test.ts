import { describe, expect, test } from 'vitest';
import type { Facts } from '../policy/facts.ts';
import { registeredFacts, shippedSet } from '../testing/shipped-set.ts';
import { queueOrder } from './policy.ts';
import { queueExamples } from './queue-examples.ts';
import { queuePlace } from './queue-place.ts';

const set = shippedSet('SOP-7010');
const policy = set.policy(queueOrder)!;
const open: Facts = { Status: 'open', 'Breached clocks': 0, 'Unanswered messages': 0, Paused: false };
const place = (facts: Facts) => queuePlace({ ...open, ...facts }, policy)?.clause;

describe('a ticket stands in the first row that fits it', () => {
  test('security stands above all else, even where a clock is breached', () => {
    expect(place({ Category: 'security', 'Breached clocks': 3 })).toBe('Q1');
  });

  test('a clock is close up to 30 min, to the millisecond', () => {
    expect(place({ 'Time to next due': 1_800_000 })).toBe('Q3');
    expect(place({ 'Time to next due': 1_800_001 })).toBe('Q6');
  });

  test('what is not known fits no row that asks for it', () => {
    expect(queuePlace({}, policy)).toBeUndefined();
    expect(queuePlace({ Status: 'new' }, policy)?.clause).toBe('Q6');
  });

  test('a ticket that is resolved and owes nothing stands in no queue', () => {
    expect(place({ Status: 'resolved', 'Documentation owed': false })).toBeUndefined();
  });
});

test('a fact that cannot be read is told with its column', () => {
  const kind = queueExamples([...registeredFacts().values()]);
  expect(kind.run({ Status: 'open', Paused: 'maybe' }, policy as never)).toEqual({
    problem: '"Paused" cannot be "maybe": yes, no or not known.',
    column: 'Paused',
  });
});
