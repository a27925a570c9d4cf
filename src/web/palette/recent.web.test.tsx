import { beforeEach, expect, test } from 'vitest';
import { keepRecent, readRecent } from './recent.ts';

beforeEach(() => localStorage.clear());

test('what was opened last stands first, once, and only some are kept', () => {
  for (let index = 1; index <= 9; index++)
    keepRecent({ href: `/codes/LT-100${index}`, cite: `LT-100${index}`, title: '' });
  keepRecent({ href: '/codes/LT-1007', cite: 'LT-1007', title: '' });
  expect(readRecent().map((it) => it.cite)).toEqual(['LT-1007', 'LT-1009', 'LT-1008', 'LT-1006', 'LT-1005', 'LT-1004']);
});

test.each([
  'nonsense',
  '{}',
  '[{"href":"javascript:alert(1)","cite":"x","title":"x"}]',
  '[{"href":"//elsewhere","cite":"x","title":"x"}]',
])('what another program left there is not followed: %s', (kept) => {
  localStorage.setItem('hub-recent', kept);
  expect(readRecent()).toEqual([]);
});
