import { beforeAll, describe, expect, it } from 'vitest';
import { compileSet } from '../policy/compile.ts';
import { formatDocument } from '../policy/format.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { ruleSheetOf } from '../policy/rule-sheet.ts';
import { tryTable } from '../policy/try-table.ts';
import { registry } from '../registry/registry.ts';
import { changeOnPage, type PageChange, rowsOnPage } from '../testing/help-page-reader.ts';
import { shippedSet, shippedSources } from '../testing/shipped-set.ts';
import { rulesFile } from './rules-file.ts';

// Somebody who has read nothing but the help makes its five changes in a text editor.
let page = '';
beforeAll(async () => {
  page = await rulesFile();
});

const clauses = ['KB-155 E6', 'KB-155 E12', 'KB-155 E3', 'KB-310 T3', 'KB-601 LT-2041'];

it('the help shows five changes, each with words that its list of phrases holds', () => {
  expect(rowsOnPage(page, 'Where').map((it) => it.Where)).toEqual(clauses);
  const phrases = rowsOnPage(page, 'Phrase').map((it) => it.Phrase);
  expect(phrases).toEqual(expect.arrayContaining(['n or more', 'X', 'X, Y', 'LT-9xxx, LT-31xx']));
  expect(page).toContain('Lengths of time: write it as "15 min", "4 h"');
});

describe.each(clauses)('the change of %s', (clause) => {
  it('compiles, and turns the case that the help tells of', () => {
    const change = changeOnPage(page, clause);
    expect(outcomeOf(shippedSet(), change)).toBe(change.before);
    const changed = compileSet(sourcesWith(change, change.now), registry);
    expect(changed.diagnostics.filter((it) => it.severity === 'error')).toEqual([]);
    expect(outcomeOf(changed, change)).toBe(change.after);
  });

  it('is one changed line, also after hub format', () => {
    const change = changeOnPage(page, clause);
    expect(linesChanged(change, change.now)).toEqual([`${change.was} → ${change.now}`]);
  });
});

it.each([
  ['KB-155 E6', '>= duration("PT25M")'],
  ['KB-155 E12', '"SEV3","SEV4"'],
  ['KB-310 T3', 'PT2H'],
])('hub format writes %s in the words of the help where somebody typed %s', (clause, typed) => {
  const change = changeOnPage(page, clause);
  expect(linesChanged(change, typed)).toEqual([`${change.was} → ${change.now}`]);
});

function sourcesWith(change: PageChange, words: string) {
  return shippedSources().map((it) =>
    it.file === change.file ? { ...it, source: change.edit(it.source, words) } : it,
  );
}

/** `E6, tier 2`: the clause that fires, and what its row gives. */
function outcomeOf(set: PolicySet, { document, clause, column, given }: PageChange): string {
  const policy = set.policies.find((it) => it.document === document && it.rows.some((row) => row.clause === clause))!;
  const sheet = ruleSheetOf(policy, set.documents.get(document)!, []);
  const { rows, problems } = tryTable(sheet, given);
  expect(problems).toEqual({});
  const fires = rows.filter((it) => it.state === 'fires').map((it) => it.clause);
  const row = sheet.rows.find((it) => it.clause === fires[0])!;
  return `${fires.join(' ')}, ${row.outputs.Verdict ?? row.cells[column]}`;
}

/** The lines that differ after the cell was typed and the document formatted, each by the part that differs. */
function linesChanged(change: PageChange, typed: string): string[] {
  const { file, source } = shippedSources(change.document)[0]!;
  const formatted = formatDocument(file, change.edit(source, typed), registry).source;
  const [old, now] = [source.split('\n'), formatted.split('\n')];
  expect(now.length).toBe(old.length);
  return old.flatMap((line, index) => (line === now[index] ? [] : [cellThatDiffers(line, now[index]!)]));
}

function cellThatDiffers(was: string, now: string): string {
  const [old, cells] = [was.split('|'), now.split('|')];
  return old.flatMap((it, index) => (it === cells[index] ? [] : [`${it.trim()} → ${cells[index]?.trim()}`])).join('; ');
}
