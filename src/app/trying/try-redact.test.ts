import { expect, test } from 'vitest';
import { readTexts } from './try-redact.ts';

test.each([
  [['my', 'text'], undefined, ['my text'], false],
  [[], 'my text\n', ['my text\n'], false],
  [[], '["one", "two"]\n', ['one', 'two'], true],
  [[], '[]', [], true],
  [[], '[2026-11-25 10:00] started', ['[2026-11-25 10:00] started'], false],
  [[], '[{"password": "x"}]', ['[{"password": "x"}]'], false],
  [[], '', [], false],
  [[], undefined, [], false],
])('words %j and standard input %j are the texts %j', (words, stdin, texts, isList) => {
  expect(readTexts(words, stdin)).toEqual({ texts, isList });
});
