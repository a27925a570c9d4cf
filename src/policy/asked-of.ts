import type { RuleColumn, RuleSheet } from './contract.ts';

/** A column that a table can be asked by, with what may be answered. */
export type AskedColumn = RuleColumn & { domain: NonNullable<RuleColumn['domain']> };

/**
 * What a table can be asked: a decision table its inputs, another table the columns by which people find a row, which are its
 * codes, its keys and the columns in whose short cells the same words come again.
 */
export function askedOf(sheet: RuleSheet): AskedColumn[] {
  if (sheet.kind === 'decision') return sheet.columns.filter(isInput);
  const code = sheet.clause === 'Code' ? [askedCode(sheet)] : [];
  const asked = sheet.columns.filter((it) => it.key || recurs(sheet, it.heading));
  return [...code, ...(asked.length ? asked : sheet.columns.slice(0, 1)).map((it) => withChoices(sheet, it))];
}

function isInput(column: RuleColumn): column is AskedColumn {
  return column.role === 'input' && column.domain !== undefined;
}

function askedCode({ clause }: RuleSheet): AskedColumn {
  return { heading: clause, role: 'field', about: '', help: '', domain: { kind: 'code', notKnown: false } };
}

/** Longer words are sentences, which nobody looks for word for word. */
const longestWord = 30;

function recurs(sheet: RuleSheet, heading: string): boolean {
  const parts = cellsOf(sheet, heading).flatMap(partsOf);
  const different = new Set(parts).size;
  return different > 1 && different * 3 <= parts.length * 2 && parts.every(isShort);
}

function withChoices(sheet: RuleSheet, column: RuleColumn): AskedColumn {
  const cells = cellsOf(sheet, column.heading);
  if (cells.some((it) => /^\d+ (or|to) /.test(it))) return { ...column, domain: { kind: 'number', notKnown: false } };
  const choices = cells.flatMap(partsOf).every(isShort) ? cells.flatMap(partsOf) : cells;
  return { ...column, domain: { kind: 'values', values: [...new Set(choices)], notKnown: false } };
}

function partsOf(cell: string): string[] {
  return cell.split(',').map((it) => it.trim());
}

function isShort(word: string): boolean {
  return word.length <= longestWord;
}

function cellsOf({ rows }: RuleSheet, heading: string): string[] {
  return rows.map((it) => it.cells[heading]?.trim() ?? '').filter((it) => it && it !== '-');
}
