import { expect, test } from 'vitest';
import { shipped } from '../testing/shipped.ts';
import { cleanLong, cleanNow } from './clean-long.ts';
import { dataClasses } from './policy.ts';
import { redactionRules } from './redaction-rules.ts';

const rules = redactionRules(shipped.set.policy(dataClasses)!);

test('a long text is cleaned in a thread of its own, and comes to the same', async () => {
  const text = `${'The dispatch page stays empty. '.repeat(4000)}my password is Manila2024! thanks`;
  const cleaned = await cleanLong(text, rules);
  expect(cleaned).toEqual(cleanNow(text, rules));
  expect(cleaned.removed).toBe(1);
  expect(cleaned.text).not.toContain('Manila2024');
});

test('meanwhile this thread goes on', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 5);
  await cleanLong('The dispatch page stays empty. '.repeat(4000), rules);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
});
