import type { DocumentTable } from './document.ts';

const clauseId = /^[A-Z]{1,3}\d{1,4}$/;
const codeId = /^LT-\d{4}$/;
const recordHeading = /^(LT-\d{4}|[A-Z]{1,3}\d{1,4})\s+(\S.*)$/;

/** Whether a text has the form of a clause id: letters and a number, or an error code. */
export function isClauseId(text: string): boolean {
  return clauseId.test(text) || codeId.test(text);
}

/** Whether a table's rows are clauses: its first column is `Clause`, or `Code` where the code is the clause. */
export function isClauseTable(table: DocumentTable): boolean {
  return /^(clause|code)$/i.test(table.header[0]?.text ?? '');
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
