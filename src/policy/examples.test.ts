import { describe, expect, it } from 'vitest';
import { compileSmall, type SmallTable } from '../testing/small-table.ts';
import { duration, manyOf, testOf, text } from './cells.ts';
import { compileSet } from './compile.ts';
import type { ExampleKind } from './example-kind.ts';
import { field, key, listTable, type PolicySchema } from './schema.ts';

const small: SmallTable = {
  inputs: {
    Worked: { kind: 'duration', notKnown: false },
    Risk: { kind: 'yes/no', notKnown: true },
  },
  rows: [
    ['15 min or more', 'any'],
    ['any', 'yes'],
    ['any', 'any'],
  ],
  hit: 'first',
};

describe('the examples of a decision table', () => {
  it('are in order where each row has one that comes out as written', () => {
    expect(decided('| 20 min | no | 1 | B1 |', '| 5 min | yes | 2 | B2 |', '| 5 min | - | 3 | B3 |')).toEqual([]);
  });

  it('fail where another row decides, and say why the expected one does not', () => {
    expect(decided('| 5 min | yes | 2 | B1 |', '| 20 min | yes | 2 | B2 |', '| 5 min | - | 3 | B3 |')).toEqual([
      'error This example fails. Expect Clause: "B1" is written, the table gives "B2". B1 does not hold: Worked is 5 min, and it asks for "15 min or more".',
      'error This example fails. Expect Clause: "B2" is written, the table gives "B1". B2 would hold, but B1 stands above it.',
    ]);
  });

  it('fail where the right row gives another answer', () => {
    expect(decided('| 20 min | no | 9 | B1 |', '| 5 min | yes | 2 | B2 |', '| 5 min | - | 3 | B3 |')).toEqual([
      'error This example fails. Expect Answer: "9" is written, the table gives "1", by B1. Correct the example, or the row that decides it.',
    ]);
  });

  it('warn of each row that none of them shows', () => {
    expect(decided('| 20 min | no | 1 | B1 |', '| 5 min | no | 3 | B3 |')).toEqual([
      'warning No example shows a case that B2 decides. Add a row to Examples.',
    ]);
  });

  it('warn once where there are none at all', () => {
    expect(compileSmall(small).diagnostics.map((it) => `${it.severity} ${it.message}`)).toEqual([
      'warning No example shows what this table decides (small).',
    ]);
  });

  it('tell a fact that cannot be read, at its cell', () => {
    const found = decided(
      '| soon | no | 1 | B1 |',
      '| 20 min | no | 1 | B1 |',
      '| 5 min | yes | 2 | B2 |',
      '| 5 min | no | 3 | B3 |',
    );
    expect(found).toEqual([
      'error "Worked" cannot be "soon": a duration such as 11 min or PT11M. Write what the cells of the table write, or "-" where it is not known.',
    ]);
  });

  it('tell an unknown column, a table that expects nothing, and one that belongs to no rule', () => {
    const told = (more: string) => compileSmall({ ...small, more }).diagnostics.map((it) => it.code);
    expect(told(section('Small', '| Wrked | Expect Clause |', '| 5 min | B3 |'))).toContain('policy/unknown-column');
    expect(told(section('Small', '| Worked | Risk |', '| 5 min | no |'))).toContain('policy/example-expects-nothing');
    expect(told(section('Smell', '| Worked | Expect Clause |', '| 5 min | B3 |'))).toContain('policy/example-section');
  });
});

function decided(...rows: string[]): string[] {
  const more = section('Small', '| Worked | Risk | Expect Answer | Expect Clause |', ...rows);
  const { diagnostics } = compileSmall({ ...small, more });
  return diagnostics.map((it) => `${it.severity} ${it.message}${it.hint ? ` ${it.hint}` : ''}`);
}

const ladder = listTable({
  name: 'ladder',
  about: 'Steps for a test.',
  columns: {
    States: field(manyOf(['new', 'open', 'closed']), 'The states.'),
    Count: field(testOf({ kind: 'number', notKnown: false }), 'How many.'),
    Within: field(duration, 'How long.'),
    Step: key(field(text, 'What follows.')),
  },
}) as unknown as PolicySchema;

describe('the examples of a table that is looked up', () => {
  it('give the one row that fits', () => {
    expect(lookedUp('| open | 1 | - | Talk. | L1 |')).toEqual([]);
    expect(lookedUp('| OPEN | 9 | 60 min | Write. | L2 |')).toEqual([]);
  });

  it('give the values of all rows that fit, each once', () => {
    expect(lookedUp('| new, open | - | PT1H | Talk., Write. | L1, L2 |')).toEqual([]);
  });

  it('give nothing where no row fits', () => {
    expect(lookedUp('| closed | 1 | - | nothing | nothing |')).toEqual([]);
    expect(lookedUp('| closed | 0 | - | End. | nothing |')).toEqual([
      'This example fails. Expect Step: "End." is written, the table gives "nothing": no row holds.',
    ]);
  });

  it('tell a value that the column cannot hold', () => {
    expect(lookedUp('| opn | 1 | - | Talk. | L1 |')).toEqual(['"opn" is not known here.']);
    expect(lookedUp('| open | few | - | Talk. | L1 |')).toEqual(['"Count" cannot be "few": a number of 0 or more.']);
  });
});

function lookedUp(row: string): string[] {
  return told(section('2. Steps', '| States | Count | Within | Expect Step | Expect Clause |', row));
}

describe('the examples of a policy with a kind of its own', () => {
  const kind: ExampleKind = {
    policy: 'ladder',
    given: { Score: 'A figure.' },
    expect: { Half: 'Its half.' },
    run: ({ Score = '' }) =>
      Number.isNaN(Number(Score))
        ? { problem: 'Not a figure.', column: 'Score' }
        : { gives: { Half: `${Number(Score) / 2}` }, by: 'L1' },
  };

  it('are run by it', () => {
    expect(told(section('Steps', '| Score | Expect Half |', '| 4 | 2 |'), [kind])).toEqual([]);
    expect(told(section('Steps', '| Score | Expect Half |', '| 4 | 3 |'), [kind])).toEqual([
      'This example fails. Expect Half: "3" is written, the table gives "2", by L1.',
    ]);
    expect(told(section('Steps', '| Score | Expect Half |', '| x | 3 |'), [kind])).toEqual(['Not a figure.']);
  });

  it('are passed over where the set lacks what they need', () => {
    const lacking = { ...kind, run: () => undefined };
    expect(told(section('Steps', '| Score | Expect Half |', '| 4 | 3 |'), [lacking])).toEqual([]);
  });
});

function told(more: string, examples: readonly ExampleKind[] = []): string[] {
  const source = `---
id: KB-901
title: Title
summary: A document for a test.
category: knowledge-base
owner: Operations
anchors: { steps: 2-steps }
enforces: { steps: ladder }
---

# Title

## 2. Steps

| Clause | States | Count | Within | Step |
|---|---|---|---|---|
| L1 | new, open | 1 | 1 h | Talk. |
| L2 | new, open | 2 or more | 1 h | Write. |
| L3 | closed | 3 or more | 1 h | End. |
${more}`;
  const set = compileSet([{ file: 'a.md', source }], { schemas: [ladder], facts: [], examples });
  return set.diagnostics.map((it) => it.message);
}

function section(title: string, head: string, ...rows: string[]): string {
  const ruler = head.replaceAll(/[^|]+/g, '---');
  return `\n## Examples\n\n### ${title}\n\n${[head, ruler, ...rows].join('\n')}\n`;
}
