import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTexts } from '../../../bench/redaction/read-texts.ts';
import { allDetectors } from '../all-detectors.ts';
import { everyMatch, readingOnce } from './every-match.ts';

const texts = readTexts().map((it) => it.text);

/** Pieces that begin a match, stand in one, or are beyond ASCII. */
const piece = fc.oneof(
  fc.constantFrom(...texts),
  fc.constantFrom('pass', 'PW', ' ', '\n', '4111 ', '-', '12', 'ſ', 'K', '😀', 'ñ', 'É', '２', '=', '"', 'otp', '\t'),
  fc.string({ maxLength: 8, unit: 'grapheme' }),
);
const mixed = fc
  .tuple(fc.array(piece, { minLength: 30, maxLength: 120 }), fc.constantFrom('', ' ', '\n', ', '))
  .map(([pieces, between]) => pieces.join(between).padEnd(2000, ' '));

test('what the detectors find is the same whether a text is read once for all of them, or by each', () => {
  const find = (text: string) => Object.entries(allDetectors).map(([name, it]) => [name, it(text)]);
  fc.assert(
    fc.property(mixed, (text) => {
      readingOnce(text, () => find(text));
      expect(readingOnce(text, () => find(text))).toEqual(find(text));
    }),
    { numRuns: 120 },
  );
});

describe('a pattern matches at the same places', () => {
  test.each([
    /\bab+c?/g,
    /(?<![a-z])x{2,5}|y*z/gi,
    /(a)\1b/g,
    /[^\s\d]{3}(?=-)/g,
    /\p{Lu}\p{Ll}{0,30}s/gu,
    /k.s/giu,
    /(?<=\d)[a-c]|\d{14,20}/g,
    /😀|[ñ-ő]a/gu,
    /a(?:b|c(?:d|e){2}){1,3}f?/g,
  ])('%s', (pattern) => {
    const places = (text: string) => [...everyMatch(pattern, text)].map((it) => [it.index, ...it]);
    const unit = fc.constantFrom(...'abcdefxyzkKsSſKñ1 -😀', 'ab', 'xx', '11111111111111', 'acde', '\ud83d', '\ude00');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        const text = units.join('').padEnd(2000, '\n');
        readingOnce(text, () => places(text));
        expect(readingOnce(text, () => places(text))).toEqual(
          [...text.matchAll(pattern)].map((it) => [it.index, ...it]),
        );
      }),
      { numRuns: 300 },
    );
  });
});

test('a text is kept no longer than it is worked on', () => {
  const text = 'my password is hunter2 '.repeat(200);
  const work = () => [...everyMatch(/hunter\d/g, text)].length;
  expect(readingOnce(text, work)).toBe(200);
  expect(() =>
    readingOnce(text, () => {
      throw new Error('stop');
    }),
  ).toThrow('stop');
  expect(work()).toBe(200);
});
