import { expect, test } from 'vitest';
import { shipped } from '../../testing/shipped.ts';
import { cleanWords } from './clean-words.ts';
import { rulesIn } from './rules.ts';

const clean = (texts: Record<string, string | undefined>) => cleanWords(texts, rulesIn.of(shipped.set));

test('a secret is gone before anything else happens, and its place is told', () => {
  const { words, found, removed } = clean({ subject: 'Cannot sign in', body: 'my password is Manila2024! please' });
  expect(words).toEqual({ subject: 'Cannot sign in', body: 'my password is [password removed · KB-450 P1] please' });
  const clause = { document: 'KB-450', clause: 'P1' };
  expect(found.map((it) => it.data)).toEqual([
    { of: 'body', class: 'password', clause, treatment: 'redact', start: 15, length: 11 },
  ]);
  expect(removed).toEqual([{ field: 'body', class: 'password', ...clause, treatment: 'redact' }]);
});

test('of a phone number that is only flagged it is noted once that it occurs, and the text stays', () => {
  const body = 'Reach me at 0917 555 0142 or at 0918 555 0143';
  const { words, found, removed } = clean({ body });
  expect(words.body).toBe(body);
  expect(found.map((it) => [it.data.treatment, it.data.start])).toEqual([['flag', 12]]);
  expect(removed).toEqual([]);
});

test('what was not given is not there', () => {
  expect(clean({ subject: undefined, body: 'Hello' }).words).toEqual({ body: 'Hello' });
});
