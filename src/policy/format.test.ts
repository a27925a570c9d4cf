import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, type SmallTable, schemaOf } from '../testing/small-table.ts';
import { condition, duration, text } from './cells.ts';
import { compileSet, type Registry } from './compile.ts';
import { formatDocument } from './format.ts';
import { field, key, listTable, type PolicySchema } from './schema.ts';
import { compileTest, type Domain, type Test } from './test.ts';

const inputs: Record<string, Domain> = {
  Severity: { kind: 'values', values: ['SEV1', 'SEV2', 'SEV3'], notKnown: true },
  Code: { kind: 'code', notKnown: true },
  Worked: { kind: 'duration', notKnown: true },
  Steps: { kind: 'number', notKnown: false },
  Risk: { kind: 'yes/no', notKnown: true },
};

const cells = {
  Severity: [
    'any',
    '-',
    '"SEV1"',
    '"SEV1","SEV2"',
    'not("SEV1")',
    'null',
    'not(null)',
    '`"SEV2"`',
    'sev1,SEV2',
    '"SEV1",null',
  ],
  Code: ['Any', '"LT-3104"', 'not("LT-3104", "LT-9101")', 'LT-9xxx', 'null'],
  Worked: ['>= duration("PT15M")', '< duration("PT4H")', '[duration("PT1H")..duration("PT2H")]', '60 min or more', '-'],
  Steps: ['>= 2', '[1..3]', '[1..3)', '(1..3]', '> 1, 0', 'not(2)', '= 4', '1 or more'],
  Risk: ['true', 'false', 'null', 'yes', 'not(true)', 'YES'],
};

const aTable: fc.Arbitrary<SmallTable> = fc.record({
  inputs: fc.constant(inputs),
  rows: fc.array(fc.tuple(...Object.values(cells).map((it) => fc.constantFrom(...it))), { minLength: 1, maxLength: 4 }),
  hit: fc.constant('collect' as const),
});

describe('hub format', () => {
  it('never changes what a table means, and finds nothing to do a second time', () => {
    fc.assert(
      fc.property(aTable, (table) => {
        const registry = { schemas: [schemaOf(table)], facts: [] };
        const source = documentOf(table);
        const once = formatDocument('a.md', source, registry).source;
        expect(meaningOf(once, registry)).toEqual(meaningOf(source, registry));
        expect(formatDocument('a.md', once, registry)).toEqual({ source: once, rewrites: [], drawn: [] });
      }),
      { numRuns: 100 },
    );
  });

  it('writes words where a phrase exists, and leaves what none can say', () => {
    const format = (column: keyof typeof cells, cell: string) =>
      rowOf({ inputs: { [column]: inputs[column]! }, rows: [[cell]] }).split(' | ')[1];
    const rewritten = Object.entries(cells).map(([column, all]) =>
      all.map((it) => format(column as keyof typeof cells, it)),
    );
    expect(rewritten).toEqual([
      ['any', 'any', 'SEV1', 'SEV1, SEV2', 'not SEV1', 'not known', 'known', 'SEV2', 'SEV1, SEV2', '"SEV1",null'],
      ['any', 'LT-3104', 'not LT-3104, LT-9101', 'LT-9xxx', 'not known'],
      ['15 min or more', 'less than 4 h', '1 h to 2 h', '60 min or more', 'any'],
      ['2 or more', '1 to 3', 'from 1 to under 3', '(1..3]', 'more than 1, 0', 'not 2', '4', '1 or more'],
      ['yes', 'no', 'not known', 'yes', 'not yes', 'yes'],
    ]);
  });

  it('changes one line for one cell, and keeps a padded cell as wide as it was', () => {
    const source = documentOf({
      inputs: { Steps: inputs.Steps! },
      rows: [['1 or more     '], ['>=2           '], ['any']],
    });
    const registry = { schemas: [schemaOf({ inputs: { Steps: inputs.Steps! }, rows: [] })], facts: [] };
    const { source: after, rewrites } = formatDocument('a.md', source, registry);
    const changed = after.split('\n').flatMap((line, index) => (line === source.split('\n')[index] ? [] : [line]));
    expect(changed).toEqual(['| B2 | 2 or more      | 2 |']);
    expect(rewrites).toEqual([{ heading: 'Steps', line: 18, column: 8, from: '>=2', to: '2 or more' }]);
  });

  it('leaves a document that cannot be read', () => {
    expect(formatDocument('a.md', '# No front matter\n', { schemas: [], facts: [] }).rewrites).toEqual([]);
  });
});

const checks = listTable({
  name: 'checks',
  about: 'Checks for a test.',
  columns: {
    Name: key(field(text, 'A name.')),
    Within: field(duration, 'A time.'),
    When: field(condition(), 'A condition.'),
  },
}) as unknown as PolicySchema;

describe('hub format of other tables', () => {
  const registry: Registry = { schemas: [checks], facts: [{ name: 'Steps', kind: 'number', meaning: '', from: '' }] };
  const source = (row: string) => `---
id: KB-901
title: Title
summary: A document for a test.
category: knowledge-base
owner: Operations
enforces: { checks: checks }
---

# Title

## Checks

| Clause | Name | Within | When |
|---|---|---|---|
${row}

## Conditions

| Name | Meaning | Expression |
|---|---|---|
| work has begun | A step was tried. | \`Steps >= 1\` |
`;
  const formatted = (row: string) => formatDocument('a.md', source(row), registry).source;

  it('writes ISO 8601 durations in words, and calls an expression by its name', () => {
    expect(formatted('| A1 | one | PT4H | `Steps  >= 1` |')).toBe(source('| A1 | one | 4 h | work has begun |'));
    expect(formatted('| A1 | P1 | 240 min | Steps >= 2 |')).toBe(source('| A1 | P1 | 240 min | Steps >= 2 |'));
  });

  it('keeps line ends and everything else byte for byte', () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    const { source: after } = formatDocument('a.md', windows(source('|A1|one|P1D|always|')), registry);
    expect(after).toBe(windows(source('|A1|one|24 h|always|')));
  });
});

function rowOf(table: SmallTable): string {
  const registry = { schemas: [schemaOf(table)], facts: [] };
  return formatDocument('a.md', documentOf(table), registry).source.split('\n')[16]!;
}

/** What each cell accepts, over values that any two meanings would tell apart. */
function meaningOf(source: string, registry: Registry): unknown {
  const policy = compileSet([{ file: 'a.md', source }], registry).policies[0]!;
  const values = [
    null,
    true,
    false,
    'SEV1',
    'SEV2',
    'SEV3',
    'LT-3104',
    'LT-9101',
    0,
    1,
    2,
    3,
    4,
    900_000,
    3_600_000,
    7_200_000,
  ];
  const accepted = (test: Test) => values.map(compileTest(test));
  return policy.rows.map((row) => Object.keys(inputs).map((heading) => accepted(row.values[heading] as Test)));
}
