import { expect, test } from 'vitest';
import { documentOf, setOf, targets } from '../testing/small-documents.ts';
import { differencesBetween } from './differences.ts';

const words = (before: string, after: string, [headBefore, headAfter] = ['', '']) =>
  differencesBetween(
    setOf(documentOf('KB-310', before, headBefore)),
    setOf(documentOf('KB-310', after, headAfter)),
  ).map((it) => it.words);

const [one, two] = ['T1 | SEV1 | 15 min | 30 min', 'T2 | SEV2 | 30 min | 4 h'];

test('a changed cell is told as the clause, the column, what it is now and what it was', () => {
  expect(words(targets(one, two), targets(one, 'T2 | SEV2 | 30 min | 2 h'))).toEqual([
    'KB-310 T2: Update 2 h, was 4 h',
  ]);
  expect(words(targets(one, two), targets(one, 'T2 | SEV2 | 20 min | 2 h'))).toEqual([
    'KB-310 T2: Response 20 min, was 30 min; Update 2 h, was 4 h',
  ]);
});

test('the same set has no difference, and neither has the order of a table any word', () => {
  expect(words(targets(one, two), targets(one, two))).toEqual([]);
  expect(words(targets(one, two), targets(two, one))).toEqual([
    'KB-310: only its form changed (spacing, links or marks)',
  ]);
});

test('a new clause says what it says, a removed one what it said', () => {
  expect(words(targets(one), targets(one, two))).toEqual([
    'KB-310 T2 is new: Severity: SEV2; Response: 30 min; Update: 4 h',
  ]);
  expect(words(targets(one, two), targets(one))).toEqual([
    'KB-310 T2 is gone; it said: Severity: SEV2; Response: 30 min; Update: 4 h',
  ]);
});

test('a clause under another id is told as the same clause, not as one gone and one new', () => {
  expect(words(targets(one, two), targets(one, two.replace('T2', 'T9')))).toEqual(['KB-310 T9 is what T2 was before']);
});

test('a clause in another section has moved', () => {
  const text = (under: string) => `## First\n\n${under}\n\n## Second\n\nMore.`;
  const before = text('- **P1** Ask first.');
  const after = '## First\n\nMore of it.\n\n## Second\n\n- **P1** Ask first.\n\nMore.';
  expect(words(before, after)).toContain('KB-310 P1 moved from "First" to "Second"');
});

test('a clause in prose is told with both sentences', () => {
  expect(words('## Rules\n\n- **P1** Ask a peer.', '## Rules\n\n- **P1** Ask your Team Leader.')).toEqual([
    'KB-310 P1: Text Ask your Team Leader., was Ask a peer.',
  ]);
});

test('text around clauses is told by section, clauses in it are not told twice', () => {
  const text = (said: string) => `## Rules\n\n${said}\n\n- **P1** Ask a peer.\n\n## More\n\nThe same.`;
  expect(words(text('In short:'), text('Briefly:'))).toEqual(['KB-310, "Rules": the text changed']);
  expect(words('## Rules\n\nA.', '## Rules\n\nA.\n\n## New\n\nB.')).toEqual(['KB-310: the section "New" is new']);
  expect(words('## Rules\n\nA.\n\n## New\n\nB.', '## Rules\n\nA.')).toEqual(['KB-310: the section "New" is gone']);
});

test('the front matter is told line by line: who confirms, and what is enforced', () => {
  const text = targets(one);
  expect(words(text, text, ['', 'review: P6M\nacknowledge: [Tier 1, Team Leader]\n'])).toEqual([
    'KB-310: review after P6M, new',
    'KB-310: to be confirmed by "Tier 1, Team Leader", new',
  ]);
  expect(words(text, text, ['', 'enforces:\n  targets: sla-targets\n'])).toEqual([
    'KB-310#targets is now enforced as sla-targets',
  ]);
  expect(words(text, text, ['enforces:\n  targets: sla-targets\n', ''])).toEqual([
    'KB-310#targets is no longer enforced; it was sla-targets',
  ]);
});

test('a document that comes or goes is one difference', () => {
  const [old, fresh] = [documentOf('KB-1', 'Old.'), documentOf('KB-2', targets(one, two))];
  expect(differencesBetween(setOf(old), setOf(fresh)).map((it) => [it.kind, it.words])).toEqual([
    ['document withdrawn', 'KB-1 "KB-1 by name" is withdrawn'],
    ['document added', 'KB-2 "KB-2 by name" is new, with 2 clauses'],
  ]);
});

test('a form by records tells a changed field under its code', () => {
  const record = (name: string) =>
    `## Codes\n\n### LT-3104 ${name}\n\n| Field | Value |\n|---|---|\n| Severity | SEV2 |`;
  expect(words(record('Replica behind'), record('Replica far behind'))).toEqual([
    'KB-310 LT-3104: Name Replica far behind, was Replica behind',
  ]);
});
