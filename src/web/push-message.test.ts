import { expect, test } from 'vitest';
import { readPush } from './push-message.ts';
import { en } from './strings/en.ts';
import { pushLines } from './strings/en-push-lines.ts';

test('a message is shown by the words of its template, and leads where it says', () => {
  expect(readPush('{"template":"swap-asked","href":"/shifts"}')).toEqual({
    body: 'A colleague asks you to take a shift',
    href: '/shifts',
  });
});

test('every line of the inbox has words for a notification', () => {
  expect(Object.keys(pushLines).toSorted()).toEqual([...Object.keys(en.inbox.lines), 'other'].toSorted());
});

test.each([
  '',
  'x',
  'null',
  '1',
  '[]',
  '{}',
  '{"template":"__proto__"}',
  '{"template":"toString"}',
  '{"template":"<b>"}',
])('whatever comes, something harmless is shown: %j', (text) => {
  expect(readPush(text)).toEqual({ body: pushLines.other, href: '/inbox' });
});

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  'shifts',
  '/a b',
  '/%0d',
])('C28 leads nowhere but into the hub: %s', (href) => {
  expect(readPush(JSON.stringify({ template: 'edition', href })).href).toBe('/inbox');
});
