import { expect, test } from 'vitest';
import { sections } from './sections.ts';

test('no keys lead to two places', () => {
  const keys = sections.map((it) => it.keys);
  expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
});
