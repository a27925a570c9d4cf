import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Detector } from './detector.ts';
import { secretDetectors } from './secret-detectors.ts';

const detectors = Object.entries(secretDetectors);

/** Pieces that send a detector on its way, in any order. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...[
        'password',
        'pw',
        ' is ',
        ': ',
        '=',
        '"',
        "'",
        '\n',
        ' ay ',
        ' kay ',
        'hunter2',
        '4821',
        '482913',
        'PIN',
        'OTP',
        'code',
        '//',
      ],
      ...[
        '://',
        '@',
        ':',
        'login',
        ' / ',
        'user',
        'mysql -u a -p',
        '-----BEGIN PRIVATE KEY-----',
        'eyJ',
        '.',
        'AKIA',
        'api key',
        'sig=',
        ',',
      ],
      ...[
        '|',
        '\t',
        '(',
        ')',
        '[',
        ']',
        '<',
        '>',
        '</',
        '🔑',
        '…',
        'first pet',
        'maiden name',
        'answer',
        'Reyes',
        'username',
        '\\',
        '`',
        '**',
      ],
    ),
    fc.string({ maxLength: 6, unit: 'grapheme' }),
  ),
  { maxLength: 24 },
);

describe.each(detectors)('what finds "%s"', (_, detector) => {
  test('gives spans in order, apart, and inside the text', () => {
    fc.assert(
      fc.property(pieces, (some) => {
        const text = some.join('');
        let last = 0;
        for (const { start, end } of detector(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  test('says the same of a text however often it is asked', () => {
    const text = 'my password is hunter2, PIN: 4821, OTP 482913, postgres://a:b@c, api key: aB3dE5fG7hJ9kL2m';
    expect(detector(text)).toEqual(detector(text));
  });
});

test.each([
  ['password in context', 'password: '],
  ['access token', 'api key: '],
] as const)('nothing of a very long value stays (%s)', (name, before) => {
  const text = `${before}${'aB3dE5fG'.repeat(500)} and so on`;
  expect(secretDetectors[name](text)).toEqual([{ start: before.length, end: text.length - ' and so on'.length }]);
});

/** Runs that make a careless reading go back again and again. */
const HOSTILE: Record<string, string> = {
  spaces: ' ',
  digits: '7',
  letters: 'a',
  quotes: '"',
  'both quotes': `"'`,
  'the word': 'password ',
  'the word and a colon': 'password:',
  'the word and a sign': 'pwd=',
  'a pair': 'login: a/',
  'open brackets': '([{<',
  'lines without end': 'password\n',
  'a heading again and again': 'user,password\n',
  'dashes and words': '-----BEGIN PRIVATE KEY-----',
  addresses: 'a://b:c',
  'colons and at signs': ':@',
  'parts of tokens': 'eyJaaaaaaaaaaaa.',
  commands: 'mysql -u a -p ',
  codes: 'your code is ',
  questions: 'first pet ',
  settings: ';password=a;server=',
  'numbers apart': '1 ',
  'names of keys': 'api_key_',
  'words of a sentence': 'password for the ',
  backslashes: '\\"',
  'what was typed': 'tried Kalabaw88 and password ',
  'a pair in a sentence': 'my login for a b is ana / Kalabaw88 ',
  'names in two pieces': 'password aBaB-aB.',
  'lines of settings': 'enable secret a\nPASS b\nrequirepass c\n',
  'columns set by spaces': 'user  password  pin\n',
  'halves of pairs': 'AKIAABCDEFGHIJKLMNOP ',
  'places and owners': 'pin ko po sa a b c ',
  'colons at the end of lines': 'a:1521:b:c:\n',
  stars: 'a * b * ',
};

describe.each(detectors)('time to find "%s"', (_, detector) => {
  test.each(Object.entries(HOSTILE))('grows with the text, also where it is hostile: %s', (_name, piece) => {
    const [small, large] = [1, 2].map((times) => piece.repeat(Math.ceil((20_000 * times) / piece.length)));
    expect(growth(detector, small!, large!)).toBeLessThan(2.6);
  });
});

test('a reading that goes back to the beginning at each letter does not pass for one that grows with the text', () => {
  const careless: Detector = (text) =>
    [...text].flatMap((_, at) => (text.lastIndexOf('x', at) === -1 ? [] : [{ start: at, end: at + 1 }]));
  expect(growth(careless, 'a'.repeat(10_000), 'a'.repeat(20_000))).toBeGreaterThan(2.6);
});

/** How many times as long the larger text takes, by the least time that each took: what else the machine does only adds to it. */
function growth(detector: Detector, small: string, large: string): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 12; round++) {
    least = Math.min(least, timeOf(detector, small));
    most = Math.min(most, timeOf(detector, large));
    if (round > 2 && most / Math.max(least, 0.5) < 2.6) break;
  }
  return most / Math.max(least, 0.5);
}

function timeOf(detector: Detector, text: string): number {
  const start = performance.now();
  detector(text);
  return performance.now() - start;
}
