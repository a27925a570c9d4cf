import { expect, expectTypeOf, test } from 'vitest';
import type { CleanText } from '../kit/clean-text.ts';
import { fixed } from './clean-text.ts';
import { redact } from './redact.ts';

const nothing = { document: 'KB-450', classes: [] };

test('a fixed sentence takes numbers and text that is clean', () => {
  const { text } = redact('Ana', nothing);
  expect(fixed`${text} has ${3} tries left.`).toBe('Ana has 3 tries left.');
});

test('what somebody typed is no clean text before it was redacted', () => {
  expectTypeOf<string>().not.toMatchTypeOf<CleanText>();
  expectTypeOf<CleanText>().toMatchTypeOf<string>();
  expectTypeOf(fixed).parameter(1).not.toEqualTypeOf<string>();
  expectTypeOf(redact('Ana', nothing).text).toEqualTypeOf<CleanText>();
});
