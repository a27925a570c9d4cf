import type { DocumentTable } from './document.ts';

const clauseId = /^[A-Z]{1,3}\d{1,4}$/;
const codeId = /^LT-\d{4}$/;
const recordHeading = /^(LT-\d{4}|[A-Z]{1,3}\d{1,4})\s+(\S.*)$/;

/** Whether a text has the form of a clause id: letters and a number, or an error code. */
export function isClauseId(text: string): boolean {
  return clauseId.test(text) || codeId.test(text);
}

/**
 * Whether a table's rows are clauses: its first column is `Clause`, or `Code` where the code is the clause. A table that
 * expects something is one of examples, which cite clauses and hold none.
 */
export function isClauseTable(table: DocumentTable): boolean {
  const [first, ...others] = table.header.map((it) => it.text);
  return /^(clause|code)$/i.test(first ?? '') && !others.some((it) => /^expect /i.test(it));
}

/** The code and the name in a heading such as `LT-3104 Replica behind primary`. */
export function readRecordHeading(title: string): { id: string; name: string } | undefined {
  const match = recordHeading.exec(title);
  return match ? { id: match[1]!, name: match[2]! } : undefined;
}

/** Whether a table is the record form of one rule: a column of field names beside one of values. */
export function isRecordTable(table: DocumentTable): boolean {
  const [field, value, ...more] = table.header.map((it) => it.text.toLowerCase());
  return field === 'field' && value === 'value' && more.length === 0;
}
