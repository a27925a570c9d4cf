import type { ColumnKey } from '../import-columns.ts';
import type { RowProblem } from '../import-contract.ts';
import { problemAt, problemOfRow } from './bad-row.ts';
import type { CleanCompany } from './given.ts';
import type { Known, KnownCompany } from './load-known.ts';

/** What of a file was gone through already: it decides what is free for what comes after. */
export class Progress {
  /** By number and by name: the line that gave it to a company; null where it was given up. */
  private given = { number: new Map<string, number | null>(), name: new Map<string, number | null>() };
  private lines = new Map<string, number>();

  /** Which line spoke of this company before. */
  lineOf = (company: string): number | undefined => this.lines.get(company);

  /** Which line gave this away; null where it is free now whatever is on record; undefined where no line says anything. */
  holder = (column: 'number' | 'name', value: string) => this.given[column].get(value.toLowerCase());

  /** Notes what a company has from now on, and what it had. */
  pass({ number, name, records }: CleanCompany, before: KnownCompany | undefined): void {
    const [{ line } = { line: 0 }] = records;
    if (before) this.lines.set(before.id, line);
    if (before && name && name.toLowerCase() !== before.name.toLowerCase()) this.note('name', before.name, null);
    if (name) this.note('name', name, line);
    if (number) this.note('number', number, line);
  }

  /** What was gone through so far, for a try that may come to nothing. */
  copy(): Progress {
    const copy = new Progress();
    copy.given = { number: new Map(this.given.number), name: new Map(this.given.name) };
    copy.lines = new Map(this.lines);
    return copy;
  }

  /** Takes over what a try came to. */
  become({ given, lines }: Progress): void {
    this.given = given;
    this.lines = lines;
  }

  private note(column: 'number' | 'name', value: string, line: number | null): void {
    this.given[column].set(value.toLowerCase(), line);
  }
}

/** The company on record that rows are about (nothing: a new one), or why they are about none. */
export type Match = { known: KnownCompany | undefined } | { problem: RowProblem };

/** By its number; else by its name, where that company has no other number. */
export function matchCompany(company: CleanCompany, known: Known, progress: Progress): Match {
  const { number, name } = company;
  const byNumber = number === undefined ? undefined : known.byNumber.get(number);
  const byName = name === undefined ? undefined : heldBy(known, name, progress);
  const found = byNumber ?? byName;
  const line = found && progress.lineOf(found.id);
  if (line !== undefined)
    return { problem: problemAt(keyOf(company), keyed(company), `Line ${line} is about this company already.`, TWICE) };
  if (byName && byNumber !== byName && number !== undefined && (byNumber || byName.number !== null))
    return { problem: taken(name!, byName) };
  const other = name === undefined || (found === byName && found) ? undefined : progress.holder('name', name);
  if (other) return { problem: problemAt('name', name!, `Line ${other} gives this name to another company.`, OTHER) };
  if (!found && name === undefined)
    return { problem: problemOfRow(`No company has the number ${number}, and no name is given.`, UNNAMED) };
  return { known: found };
}

const keyOf = ({ number }: CleanCompany): ColumnKey => (number === undefined ? 'name' : 'number');
const keyed = ({ number, name }: CleanCompany) => number ?? name ?? '';

/** Who has a name now, as far as the file has not taken it away. */
const heldBy = (known: Known, name: string, progress: Progress) =>
  progress.holder('name', name) === null ? undefined : known.byName.get(name);

const taken = (name: string, { number }: KnownCompany) =>
  problemAt(
    'name',
    name,
    number === null ? 'Another company has this name.' : `The company of this name has the number ${number}.`,
    OTHER,
  );

const TWICE = 'Give all its rows the same number, or all the same name.';
const OTHER = 'Correct the number or the name: there is one company of each.';
const UNNAMED = 'Write its name so that it can be entered, or correct the number.';
