import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { CleanText } from '../../kit/clean-text.ts';
import { BOUNDS } from '../import-columns.ts';
import { decoded, type Encoding } from './encoding.ts';
import { refusedFile } from './refused-file.ts';

/** A record of the file, with the line in which it begins: the first is 1. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

/** A record as it may be kept. */
export type CleanRecord = Omit<CsvRecord, 'cells'> & { cells: CleanText[] };

export type Delimiter = ',' | ';' | '\t';

/** Every record but those with nothing in them. Throws a Refusal where a quotation mark is left open. */
export async function* recordsIn(
  chunks: readonly Uint8Array[],
  { encoding, delimiter }: { encoding: Encoding; delimiter: Delimiter },
): AsyncGenerator<CsvRecord> {
  let line = 1;
  // Counted as the parser meets them: what it has read ahead is no longer told after an error.
  const numbered = (cells: string[]): CsvRecord | null => {
    const record = { line, cells };
    line += linesOf(cells);
    return cells.some((it) => it.trim() !== '') ? record : null;
  };
  try {
    yield* Readable.from(decoded(chunks, encoding)).pipe(parser(delimiter, numbered));
  } catch (error) {
    throw error instanceof CsvError ? refusedFile.unreadable(line) : error;
  }
}

const parser = (delimiter: Delimiter, onRecord: (cells: string[]) => CsvRecord | null) =>
  parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    // A cell too few or too many is told with its row, not a reason to read no other.
    relax_column_count: true,
    // 5" disk is what people write.
    relax_quotes: true,
    // Where a quotation mark is left open the rest of the file is one record.
    max_record_size: BOUNDS.columns * BOUNDS.cell,
    // Its types know records as arrays of cells only.
    on_record: onRecord as never,
  });

/** How many lines of the file a record takes; the parser counts a CRLF in a cell as two. */
const linesOf = (cells: readonly string[]) =>
  cells.reduce((sum, it) => sum + (it.match(/\r\n|\n|\r/g)?.length ?? 0), 1);

/** What stands between the cells: the sign that there is most of in the headings. */
export function delimiterOf(chunks: readonly Uint8Array[], encoding: Encoding): Delimiter {
  const headings = firstLine(chunks, encoding).replaceAll(/"[^"]*"/g, '');
  const count = (sign: string) => headings.split(sign).length;
  return ([',', ';', '\t'] as const).reduce((best, it) => (count(it) > count(best) ? it : best));
}

function firstLine(chunks: readonly Uint8Array[], encoding: Encoding): string {
  let text = '';
  for (const piece of decoded(chunks, encoding)) {
    text += piece;
    const end = text.search(/[\r\n]/);
    if (end >= 0) return text.slice(0, end);
    if (text.length > BOUNDS.columns * BOUNDS.cell) break;
  }
  return text;
}
