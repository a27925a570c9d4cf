import { expect, test } from 'vitest';
import { documentOf, setOf, targets } from '../testing/small-documents.ts';
import { idWarnings } from './id-warnings.ts';

const [one, two] = ['T1 | SEV1 | 15 min | 30 min', 'T2 | SEV2 | 30 min | 4 h'];
const citing = documentOf('KB-155', '## When late\n\nSee KB-310 T2.');

const warnings = (before: string, after: string) =>
  idWarnings(setOf(documentOf('KB-310', before)), setOf(documentOf('KB-310', after), citing));

test('an id that vanished names every place that cites it', () => {
  const [warning, ...more] = warnings(targets(one, two), targets(one));
  expect(more).toEqual([]);
  expect(warning).toEqual({
    kind: 'id vanished',
    document: 'KB-310',
    clause: 'T2',
    citedIn: [{ document: 'KB-155', section: 'when-late', heading: 'When late', line: 12 }],
    words: 'KB-310 T2 is gone; it is cited in KB-155 "When late" (line 12)',
  });
});

test('rows that exchanged their ids are both told to have moved', () => {
  const found = warnings(targets(one, two), targets(one.replace('T1', 'T2'), two.replace('T2', 'T1')));
  expect(found.map((it) => [it.kind, it.clause])).toEqual([
    ['id moved', 'T1'],
    ['id moved', 'T2'],
  ]);
  expect(found[1]!.words).toBe('What was KB-310 T2 is now KB-310 T1; it is cited in KB-155 "When late" (line 12)');
});

test('an id given to another rule is reused; one with a changed cell is not', () => {
  expect(warnings(targets(one, two), targets(one, 'T2 | SEV4 | 1 business day | 3 business days'))).toMatchObject([
    { kind: 'id reused', clause: 'T2' },
  ]);
  expect(warnings(targets(one, two), targets(one, 'T2 | SEV2 | 30 min | 2 h'))).toEqual([]);
});

test('a clause that nothing cites says so, and a new clause is no warning', () => {
  expect(warnings(targets(one, two), targets(two))[0]!.words).toBe('KB-310 T1 is gone; no document cites it');
  expect(warnings(targets(one), targets(one, two))).toEqual([]);
});

test('a clause in another section has moved', () => {
  const before = '## First\n\n- **P1** Ask first.\n\n## Second\n\nMore.';
  const after = '## First\n\nMore.\n\n## Second\n\n- **P1** Ask first.';
  expect(warnings(before, after)).toMatchObject([{ kind: 'id moved', clause: 'P1' }]);
});
