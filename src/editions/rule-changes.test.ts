import { expect, test } from 'vitest';
import { shippedSet, shippedSetWith, shippedSources } from '../testing/shipped-set.ts';
import { ruleChanges } from './rule-changes.ts';

const changesIn = (file: string, ...changes: [string, string][]) =>
  ruleChanges(shippedSet(), shippedSetWith(file, ...changes));

test('a cell that means something else is told with the rule before and after', () => {
  expect(changesIn('KB-155.md', ['SEV1 | any | 15 min or more', 'SEV1 | any | 20 min or more'])).toMatchObject([
    {
      kind: 'changed',
      document: 'KB-155',
      clause: 'E5',
      anchor: 'criteria',
      was: expect.stringContaining('15 min or more'),
      now: expect.stringContaining('20 min or more'),
    },
  ]);
});

test('the same in other words, and words that are only for people, change no rule', () => {
  const inFeel: [string, string] = ['SEV1 | any | 15 min or more', '"SEV1" | any | >= duration("PT15M")'];
  const reason: [string, string] = ['Client data may be lost or exposed. |', 'Data of a client may be gone. |'];
  expect(changesIn('KB-155.md', inFeel, reason)).toEqual([]);
  expect(changesIn('KB-310.md', ['| T3 | SEV3 | 2 h |', '| T3 | SEV3 | PT2H |'])).toEqual([]);
});

test('a rule whose own cells stay, and whose condition says something else, is told with the condition', () => {
  const source = shippedSources('SOP-7010')[0]!.source;
  const rows = source.slice(source.indexOf('## Conditions')).match(/^\|.*\|$/gm)!;
  const line = rows[2]!;
  const [name, , expression] = line
    .split('|')
    .slice(1, -1)
    .map((it) => it.trim().replaceAll('`', ''));
  const changed = changesIn('SOP-7010.md', [line, line.replace(expression!, `not(${expression})`)]);
  expect(changed.length).toBeGreaterThan(0);
  for (const it of changed) {
    expect(it.was).toBe(it.now);
    expect(it.conditions).toEqual([{ name, was: expression, now: `not(${expression})` }]);
  }
});

test('a row that is new, one that is gone, and one that is read earlier', () => {
  const source = shippedSources('KB-155')[0]!.source;
  const [e7, e8] = [/^\| E7 .*\n/m.exec(source)![0], /^\| E8 .*\n/m.exec(source)![0]];
  const moved = changesIn('KB-155.md', [e7 + e8, e8 + e7]);
  expect(moved).toMatchObject([{ kind: 'reordered', clause: 'E8', before: 'E7' }]);
  const renamed = changesIn('KB-155.md', [e7, e7.replace('| E7 ', '| E77 ')]);
  expect(renamed.map((it) => [it.kind, it.clause])).toEqual([
    ['added', 'E77'],
    ['removed', 'E7'],
  ]);
});

test('of a document that does not compile nothing is said', () => {
  const broken = shippedSetWith('KB-155.md', ['SEV1 | any | 15 min or more', 'SEV1 | any | 15 minn or more']);
  expect(ruleChanges(shippedSet(), broken, new Set(['KB-155']))).toEqual([]);
});
