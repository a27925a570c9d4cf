import { BOUNDS } from '../import-columns.ts';
import type { BadRow } from './bad-row.ts';
import { type Encoding, encodingOf } from './encoding.ts';
import { gather } from './gather.ts';
import type { GivenCompany, GivenRow } from './given.ts';
import { type Headings, readHeadings } from './headings.ts';
import { isBad, readRow } from './read-row.ts';
import { type CsvRecord, type Delimiter, delimiterOf, recordsIn } from './records.ts';
import { refusedFile } from './refused-file.ts';

/** How a file was read, and how much is in it. */
export interface FileSummary {
  encoding: Encoding;
  delimiter: Delimiter;
  /** The first row as it stands there. */
  headings: string[];
  /** The headings that are not known and are left out. */
  leftOut: string[];
  /** Rows that say something, without the headings. */
  rows: number;
  companies: number;
}

export interface FileRead {
  summary: FileSummary;
  companies: GivenCompany[];
  /** The rows in which something is wrong without looking at what is on record, in the order of their lines. */
  bad: BadRow[];
}

/** Reads a whole file. Throws a Refusal where nothing of it can be taken. */
export async function readFile(chunks: readonly Uint8Array[], mayLeaveOut: boolean): Promise<FileRead> {
  const encoding = encodingOf(chunks);
  const delimiter = delimiterOf(chunks, encoding);
  const { first, headings, rows } = await readRows(recordsIn(chunks, { encoding, delimiter }), mayLeaveOut);
  if (!headings || rows.length === 0) throw refusedFile.empty();
  const { companies, bad } = gather(rows.filter((it) => !isBad(it)) as GivenRow[]);
  const summary = {
    encoding,
    delimiter,
    headings: first,
    leftOut: headings.leftOut,
    rows: rows.length,
    companies: companies.length,
  };
  return { summary, companies, bad: [...rows.filter(isBad), ...bad].sort((a, b) => a.line - b.line) };
}

async function readRows(records: AsyncIterable<CsvRecord>, mayLeaveOut: boolean) {
  let first: string[] = [];
  let headings: Headings | undefined;
  const rows: (GivenRow | BadRow)[] = [];
  for await (const record of records) {
    if (headings) rows.push(readRow(headings.layout, record));
    else {
      first = record.cells;
      headings = readHeadings(first, mayLeaveOut);
    }
    if (rows.length > BOUNDS.rows) throw refusedFile.tooMany('rows', BOUNDS.rows);
  }
  return { first, headings, rows };
}
