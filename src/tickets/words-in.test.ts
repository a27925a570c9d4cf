import { describe, expect, test } from 'vitest';
import { wordsIn } from './words-in.ts';

describe('what fills nothing has no words (SOP-7010 D20)', () => {
  test.each([
    ...[
      '',
      ' ',
      '.',
      '...',
      '-',
      '?',
      '—',
      'Unknown',
      'unknown.',
      'N/A',
      'n/a',
      'NA',
      'n.a.',
      'n / a',
      'None',
      'TBD',
      "I don't know",
    ],
    ...['I don’t know.', 'wala', 'Wala po.', 'ewan', 'Ewan ko', 'di alam', 'Di alam.', 'hindi ko alam', 'hindi alam'],
    ...['ambot', 'Ambot lang', 'wala ko kabalo', 'wa ko kabalo', 'dili', 'ok', 'xxx'],
  ])('%j', (text) => {
    expect(wordsIn(text)).toBe(0);
  });
});

describe('what says something is counted', () => {
  test.each([
    ['All 14 dispatchers in Cebu; Manila works', 7],
    ['Unknown: the caller hung up before I could ask', 9],
    ['Hindi alam ng client kung kailan nagsimula', 7],
    ['Wala nang kuryente sa Cebu', 5],
    ['na-encrypt ang among mga file', 5],
    ['LT-3104 since 08:50', 3],
    ['No internet at the Iloilo branch since 07:40', 8],
    ['They can’t sign in', 4],
  ])('%j: %i', (text, words) => {
    expect(wordsIn(text)).toBe(words);
  });
});
