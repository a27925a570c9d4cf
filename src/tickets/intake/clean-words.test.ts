import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { keyFor } from '../../kit/hub-key.ts';
import { Secret } from '../../kit/secret.ts';
import { fixed } from '../../privacy/clean-text.ts';
import { openMasked } from '../../privacy/seal-masked.ts';
import { shipped } from '../../testing/shipped.ts';
import { cleanWords } from './clean-words.ts';
import { rulesIn } from './rules.ts';

const key = keyFor('masked values', new Secret(randomBytes(32).toString('base64url')));
const text = '01990000-0000-7000-8000-000000000001';
const clean = (texts: Record<string, string | undefined>) => cleanWords(texts, rulesIn.of(shipped.set), key);

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

test('a masked value is sealed for the text that its words become, and what is removed is not', () => {
  const { words, seal } = clean({ subject: 'TIN 123-456-789-000', body: 'my password is Manila2024! please' });
  const [value, ...more] = seal(words.subject!, text);
  expect([value!.id, openMasked(value!, { key, text }).reveal(), more]).toEqual(['P4-1', '123-456-789-000', []]);
  expect(seal(words.body!, text)).toEqual([]);
  expect(seal(fixed`TIN of another request`, text)).toEqual([]);
});

test('two texts of the same words with other values keep neither, and with the same value both', () => {
  const one = clean({ subject: 'TIN 123-456-789-000', body: 'TIN 234-567-890-000' });
  expect(one.words.subject).toBe(one.words.body);
  expect(one.seal(one.words.body!, text)).toEqual([]);
  const other = clean({ subject: 'TIN 123-456-789-000', body: 'TIN 123-456-789-000' });
  expect(other.seal(other.words.body!, text)).toHaveLength(1);
});
