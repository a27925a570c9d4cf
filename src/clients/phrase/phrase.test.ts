import { describe, expect, test } from 'vitest';
import { asSaid, hashPhrase, isPhrase, wordsIn } from './phrase.ts';

describe('a company phrase', () => {
  test.each(['Mango boats at dawn', 'mango, boats at DAWN!', '  mangó  boats at dawn '])(
    'is known when "%s" is said',
    async (said) => {
      expect(await isPhrase(said, await hashPhrase('Mango boats at dawn'))).toBe(true);
    },
  );

  test.each(['mango boats', 'mango boats at dawn today', '', 'mangoboats at dawn'])('is not "%s"', async (said) => {
    expect(await isPhrase(said, await hashPhrase('Mango boats at dawn'))).toBe(false);
  });

  test('is not in what is kept, and two that are the same look different there', async () => {
    const [one, two] = [await hashPhrase('mango boats at dawn'), await hashPhrase('mango boats at dawn')];
    expect(one).not.toBe(two);
    expect(one).not.toContain('mango');
  });

  test('is counted in words as they are said', () => {
    expect([wordsIn('mango boats'), wordsIn(' - mango - boats - '), wordsIn('isa dalawa tatlo')]).toEqual([2, 2, 3]);
    expect(asSaid('!?')).toBe('');
  });
});
