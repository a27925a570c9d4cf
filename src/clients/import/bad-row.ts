import { type ColumnKey, headingOf } from '../import-columns.ts';
import type { RowProblem } from '../import-contract.ts';
import type { CleanRecord, CsvRecord } from './records.ts';

/** A row that is left out. */
export interface BadRow extends CsvRecord {
  problems: RowProblem[];
}

/** One as it may be kept. */
export type CleanBadRow = CleanRecord & Pick<BadRow, 'problems'>;

const SHOWN = 80;

/** What is wrong with a cell, in the words for the person. */
export function problemAt(key: ColumnKey, value: string, reason: string, remedy: string): RowProblem {
  return { column: headingOf(key), value: shortened(value), reason, remedy };
}

/** What is wrong with a row as a whole. */
export const problemOfRow = (reason: string, remedy: string): RowProblem => ({ column: '', value: '', reason, remedy });

/** A value as it can be shown: its beginning, with signs in place of control characters. */
function shortened(value: string): string {
  const shown = value.slice(0, SHOWN).replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\u{FFFD}');
  return value.length > SHOWN ? `${shown}…` : shown;
}
