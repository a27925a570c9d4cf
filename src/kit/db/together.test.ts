import { setImmediate as soon } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { together } from './together.ts';

/** Doubles numbers, and keeps which were asked together. */
function doubling(most?: number) {
  const asked: number[][] = [];
  const ask = async (numbers: readonly number[]) => {
    asked.push([...numbers]);
    await soon();
    if (numbers.includes(13)) throw new Error('thirteen');
    return numbers.map((it) => it * 2);
  };
  return { asked, double: together(ask, most) };
}

test('the first is asked at once, all who come meanwhile together, and each gets its own answer', async () => {
  const { asked, double } = doubling();
  expect(await Promise.all([1, 2, 3, 4].map(double))).toEqual([2, 4, 6, 8]);
  expect(asked).toEqual([[1], [2, 3, 4]]);
});

test('no answer is given that was read before its question was there', async () => {
  const { asked, double } = doubling();
  const first = double(1);
  const second = double(1);
  await Promise.all([first, second]);
  expect(asked).toEqual([[1], [1]]);
});

test('no question holds more than it may', async () => {
  const { asked, double } = doubling(2);
  await Promise.all([1, 2, 3, 4].map(double));
  expect(asked).toEqual([[1], [2, 3], [4]]);
});

test('those who asked together are told where it fails, and the next are served again', async () => {
  const { double } = doubling();
  const all = await Promise.allSettled([1, 13, 2].map(double));
  expect(all.map((it) => it.status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  expect(await double(2)).toBe(4);
});
