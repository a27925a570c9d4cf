import { describe, expect, test, vi } from 'vitest';
import type { Cell } from '../documents/document.ts';
import { shippedSet, shippedSetWith, shippedSources } from '../testing/shipped-set.ts';
import { exampleTables } from './examples/example-tables.ts';

// A document is compiled anew for each of its tables of examples.
vi.setConfig({ testTimeout: 60_000 });

const set = shippedSet();
const sources = new Map(shippedSources().map((it) => [it.file, it.source]));

/** Tables that nothing runs on facts or text, and why. */
const notRun: Record<string, string> = {
  'HOME#quick-reference': 'Links for readers; whether each leads somewhere is checked as a reference.',
  'HOME#reminders': 'Words that screens show at a place.',
};

const enforced = set.policies.map((policy) => {
  const document = set.documents.get(policy.document)!;
  const tables = exampleTables(document).examples.filter((it) => it.rule.anchor === policy.anchor);
  return { name: `${policy.document}#${policy.anchor}`, document, tables: tables.map((it) => it.table) };
});
const run = enforced.filter((it) => !(it.name in notRun));

describe('the documents that ship show by examples what they decide', () => {
  test('each enforced section has some, but for those that nothing runs', () => {
    const without = enforced.filter((it) => !it.tables.some((table) => table.rows.length)).map((it) => it.name);
    expect(without.sort()).toEqual(Object.keys(notRun).sort());
  });

  test('each row that decides has one', () => {
    expect(set.diagnostics.filter((it) => it.code === 'policy/no-example')).toEqual([]);
  });

  test.each(run.map((it) => [it.name, it] as const))('%s: a wrong expectation fails at its cell', (_, it) => {
    const cells = it.tables.flatMap((table) => table.rows.map((row) => row.cells.at(-1)!));
    const { diagnostics } = shippedSetWith(it.document.file, ...cells.map((cell) => spoilt(it.document.file, cell)));
    const failed = diagnostics.filter((one) => one.code === 'policy/example');
    const lines = new Set(cells.map((cell) => cell.place.line));
    expect(failed.length).toBeGreaterThan(0);
    for (const one of failed) {
      expect(lines).toContain(one.line);
      expect(one.message).toContain('"zzz" is written, the table gives "');
    }
  });
});

describe('a row without an example is told', () => {
  test.each([
    ['KB-155.md', '| E12', 'E12'],
    ['KB-155.md', '| N2 |', 'N2'],
    ['KB-155.md', '| G18 |', 'G18'],
    ['KB-310.md', '| V4 |', 'V4'],
    ['KB-450.md', '| P5 |', 'P5'],
    ['KB-450.md', '| Q7 |', 'Q7'],
    ['SOP-7005.md', '| X6 |', 'X6'],
    ['SOP-7010.md', '| Q7 |', 'Q7'],
    ['SOP-7015.md', '| C5 |', 'C5'],
    ['SOP-7015.md', '| B4 |', 'B4'],
  ])('%s %s', (file, mark, clause) => {
    const { diagnostics } = shippedSetWith(
      file,
      ...linesWith(file, mark).map((it) => [`${it}\n`, ''] as [string, string]),
    );
    expect(diagnostics.map((it) => it.message)).toContain(`No example shows a case that ${clause} decides.`);
  });
});

/** The line of a cell, and the same with another expectation in its place. */
function spoilt(file: string, cell: Cell): [string, string] {
  const line = sources.get(file)!.split('\n')[cell.place.line - 1]!;
  return [`\n${line}`, `\n${line.replace(/[^|]*\|\s*$/, ' zzz |')}`];
}

/** The lines of the examples in which a clause stands. */
function linesWith(file: string, mark: string): string[] {
  const source = sources.get(file)!;
  return source
    .slice(source.indexOf('\n## Examples'))
    .split('\n')
    .filter((it) => it.includes(mark));
}
