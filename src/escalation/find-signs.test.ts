import { describe, expect, test } from 'vitest';
import { shippedSet } from '../testing/shipped-set.ts';
import { findSigns } from './find-signs.ts';
import { securitySigns } from './policy.ts';
import { signExamples } from './sign-examples.ts';

const set = shippedSet('KB-155');
const policy = set.policy(securitySigns)!;
const clauses = (text: string) => findSigns(text, policy).map((it) => it.clause);

describe('every phrase of KB-155 is found', () => {
  const phrases = policy.rows.flatMap((row) => row.values.Sign.phrases.map((it) => [row.clause, it] as const));

  test.each(phrases)('%s: %s, in capitals and within a message', (clause, phrase) => {
    expect(clauses(`Good morning po, ${phrase.toUpperCase()} since today`)).toContain(clause);
  });

  test.each(phrases)('%s: %s, but not by any single word of it', (_, phrase) => {
    for (const word of phrase.split(/\s+/)) expect(clauses(`Tungkol sa ${word}, please`)).toEqual([]);
  });
});

test('a sign tells what it points to, and the words that were found', () => {
  expect(findSigns('Files are encrypted, they are demanding Bitcoin', policy)).toEqual([
    { clause: 'G2', means: 'ransomware', found: ['files are encrypted'] },
    { clause: 'G3', means: 'ransomware', found: ['demanding bitcoin'] },
  ]);
});

test.each(['LT-9101', 'lt 9101', 'LT9101'])('%s is a code of the security family', (text) => {
  expect(findSigns(`It shows ${text} and ${text}.`, policy)).toEqual([
    { clause: 'G1', means: 'breach', found: ['LT-9101'] },
  ]);
});

test.each(['LT-3104', 'LT-91011', 'ALT-9101', 'extension 9101', 'LT-9xxx'])('%s is none', (text) => {
  expect(clauses(text)).toEqual([]);
});

test('a case without a text is told', () => {
  expect(signExamples.run({}, set.policies[0]!)).toEqual({ problem: 'A case has a text.', column: 'Text' });
});
