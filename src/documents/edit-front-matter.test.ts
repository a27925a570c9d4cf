import { expect, test } from 'vitest';
import { withEnforced, withLine } from './edit-front-matter.ts';
import { parseHubDocument } from './parse.ts';

const source = `---
id: CT-one
title: One Company
summary: >-
  What is agreed,
  in two lines.
category: contract
owner: Operations # who answers for it
aliases:
  - one
  - "the first"
enforces:
  targets: sla-targets
  calendars: { policy: calendars }
---

# One Company
`;

/** Lines that only one of two texts has. */
const changed = (after: string) => {
  const [was, now] = [source.split('\n'), after.split('\n')];
  return [was.filter((it) => !now.includes(it)), now.filter((it) => !was.includes(it))];
};

test('a value is put into its line, and its remark stays', () => {
  expect(changed(withLine(source, 'owner', 'Sales'))).toEqual([
    ['owner: Operations # who answers for it'],
    ['owner: Sales # who answers for it'],
  ]);
});

test('a value of several lines becomes one, and what follows stays', () => {
  const after = withLine(source, 'summary', 'Short.');
  expect(changed(after)).toEqual([['summary: >-', '  What is agreed,', '  in two lines.'], ['summary: Short.']]);
  expect(parseHubDocument('CT-one.md', after).document?.meta).toMatchObject({ summary: 'Short.', owner: 'Operations' });
});

test('what would mean something else is put in quotes', () => {
  for (const words of [
    'Uy: Sons # Co',
    'yes',
    '007',
    '- a',
    '"',
    "'",
    '{x}',
    'a\nb',
    '\\',
    '@',
    'null',
    '1e3',
    '*x*',
    '&x y',
    '!!str x',
    '',
    ' a',
  ]) {
    const { document } = parseHubDocument('CT-one.md', withLine(source, 'title', words));
    const read = document?.meta.title;
    expect(read, words).toBe(words);
  }
});

test('a new line comes to its usual place, and goes without a trace', () => {
  const after = withLine(source, 'from', '2027-01-01');
  expect(after).toContain('  - "the first"\nfrom: 2027-01-01\nenforces:\n');
  expect(withLine(after, 'from', undefined)).toBe(source);
  expect(withLine(source, 'until', undefined)).toBe(source);
});

test('an enforced section is added behind the others, and goes without a trace', () => {
  const after = withEnforced(source, 'clock-rules', 'clock-rules');
  expect(after).toContain('  calendars: { policy: calendars }\n  clock-rules: clock-rules\n---');
  expect(withEnforced(after, 'clock-rules', undefined)).toBe(source);
});

test('with its last section the line goes, and comes with its first', () => {
  const none = ['targets', 'calendars'].reduce((text, it) => withEnforced(text, it, undefined), source);
  expect(none).not.toContain('enforces');
  expect(none).toContain('  - "the first"\n---');
  expect(withEnforced(none, 'targets', 'sla-targets')).toContain('enforces:\n  targets: sla-targets\n---');
});

test('sections in one line stay in one line', () => {
  const inOne = source.replace(/enforces:[\s\S]*?---/, 'enforces: { targets: sla-targets }\n---');
  const after = withEnforced(inOne, 'calendars', 'calendars');
  expect(after).toContain('enforces: { targets: sla-targets, calendars: calendars }\n---');
  expect(withEnforced(after, 'calendars', undefined)).toBe(inOne);
});

test('what has no front matter stays as it is', () => {
  for (const text of ['', '# Title', '---\nid: x\n'])
    expect(withEnforced(withLine(text, 'title', 'x'), 'a', 'b')).toBe(text);
});
