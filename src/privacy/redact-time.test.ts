import { expect, test } from 'vitest';
import { megabytes } from '../../bench/redaction/megabytes.ts';
import { shippedSet } from '../testing/shipped-set.ts';
import { allDetectors } from './all-detectors.ts';
import { dataClasses } from './policy.ts';
import { redact } from './redact.ts';
import { redactionRules } from './redaction-rules.ts';

const rules = redactionRules(shippedSet('KB-450').policy(dataClasses)!);

/** Runs of what begins a value, stands in one, or is one. */
const parts = [
  ...['a', ' ', '1', '=', '=\n', '> ', '<b>', '&#1', '("', '1\n', 'QUFB', 'eyJ', 'tok', '-----BEGIN '],
  ...['password ', 'password is x\n', 'my password is a[', 'PIN 1234 ', '4111 1111 1111 1111 ', '4111111111111111'],
  ...['a@b.c ', '0917 555 0142 ', 'postgres://a:b@c/d ', '[password removed · KB-450 P1]'],
  'password is [password removed · KB-450 P1]',
  ...[
    '>',
    '<',
    '\u200b',
    '１',
    'p',
    'pass',
    'TIN 123-456-789 ',
    'user,password\n',
    'a words of a sentence, password: x1y2z3 \n',
  ],
];

test.each(parts)('the time for a text of many %j grows as the text does', (part) => {
  const [once, fourfold] = [40_000, 160_000].map((length) => part.repeat(Math.ceil(length / part.length)));
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  // What else the machine does makes a time longer, never shorter: a text that is read in linear time shows it in one of some tries.
  for (let tries = 0; tries < 20 && (tries < 3 || !isLinear(short, long)); tries++) {
    short = Math.min(short, timeOf(once!));
    long = Math.min(long, timeOf(fourfold!));
  }
  expect([short, long]).toSatisfy(() => isLinear(short, long));
});

/** Less than 2.6 at each doubling, measured over two, since small times are noise. */
function isLinear(short: number, long: number): boolean {
  return long / Math.max(short, 5) < 2.6 ** 2;
}

test('a text of more values than a call takes arguments is redacted', () => {
  const { text, findings } = redact('PIN 1234 '.repeat(150_000), rules);
  expect(findings).toHaveLength(150_000);
  expect(text).not.toContain('1234');
});

/**
 * Measured beside the detectors one by one over the plain text, so that it holds on a machine that does other work as well. Reading all of
 * the text for each of them, in each view and each round, takes 3 to 5 times as long as that.
 */
test.each(Object.entries(megabytes))('1 MB of %s is redacted in at most four times the detectors alone', (_, make) => {
  const text = make();
  const alone = (it: string) => Object.values(allDetectors).map((find) => find(it));
  redact(text, rules);
  const ratios = [1, 2, 3].map(() => timeOf(text) / timeOf(text, alone));
  expect(Math.min(...ratios)).toBeLessThan(4);
});

function timeOf(text: string, work: (text: string) => unknown = (it) => redact(it, rules)): number {
  const start = performance.now();
  work(text);
  return performance.now() - start;
}
