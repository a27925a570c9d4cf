import { wordsPlace } from '../../documents/cell-place.ts';
import { type Diagnostic, diagnose } from '../../documents/diagnostic.ts';
import type { Cell, DocumentTable } from '../../documents/document.ts';
import { suggest } from '../../kit/nearest.ts';

/** The columns that a table of examples can have. */
export interface ExampleColumns {
  given: readonly string[];
  /** Without the word Expect. */
  expect: readonly string[];
}

/** One row of examples: what is given, and what is expected of it. */
export interface ExampleCase {
  /** Cell by column; a cell that holds `-` is absent. */
  given: ReadonlyMap<string, Cell>;
  expected: ReadonlyMap<string, Cell>;
}

/** What comes out of a case: words by expected column, and who says so; or diagnostics where it cannot be run. */
export type Outcome =
  | { gives: (column: string) => string; by?: string; why?: (expected: Cell, column: string) => string | undefined }
  | { diagnostics: Diagnostic[] };

/** A cell of a case that cannot be read. */
export function unreadable(file: string, cell: Cell, message: string): Diagnostic {
  const hint = 'Write what the cells of the table write, or "-" where it is not known.';
  return diagnose(file, wordsPlace(cell), { code: 'policy/example-fact', message, hint });
}

/** Runs the rows of a table of examples and tells each expectation that is not met, with what came out. */
export function runTable(
  file: string,
  table: DocumentTable,
  columns: ExampleColumns,
  run: (it: ExampleCase) => Outcome | undefined,
): Diagnostic[] {
  const { headings, diagnostics } = readHeadings(file, table, columns);
  if (diagnostics.length) return diagnostics;
  return table.rows.flatMap(({ cells }) => {
    const it = readCase(cells, headings);
    const outcome = run(it);
    if (!outcome) return [];
    if ('diagnostics' in outcome) return outcome.diagnostics;
    return unmet(it, outcome).map(({ column, cell, actual }) =>
      diagnose(file, wordsPlace(cell), failed(column, cell.text, actual, outcome.by, outcome.why?.(cell, column))),
    );
  });
}

/** The expectations that are not met. Where another row decides than the clause that is expected, that says it all. */
function unmet({ expected }: ExampleCase, { gives }: Extract<Outcome, { gives: unknown }>) {
  const all = [...expected].map(([column, cell]) => ({ column, cell, actual: gives(column) }));
  const wrong = all.filter(({ cell, actual }) => cell.text.toLowerCase() !== actual.toLowerCase());
  const clause = wrong.find(({ column }) => column === 'Clause' || column === 'Code');
  return clause ? [clause] : wrong;
}

interface Heading {
  kind: 'given' | 'expected';
  column: string;
}

const expectation = /^expect\s+(.+)$/i;

function readHeadings(file: string, table: DocumentTable, columns: ExampleColumns) {
  const known = [...columns.given, ...columns.expect.map((it) => `Expect ${it}`)];
  const headings: Heading[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const cell of table.header) {
    const heading = readHeading(cell.text, columns);
    if (heading) headings.push(heading);
    else diagnostics.push(diagnose(file, wordsPlace(cell), unknownColumn(cell.text, known)));
  }
  if (!diagnostics.length && !headings.some((it) => it.kind === 'expected'))
    diagnostics.push(diagnose(file, table.header[0]!.place, expectsNothing(columns)));
  return { headings, diagnostics };
}

function readHeading(text: string, { given, expect }: ExampleColumns): Heading | undefined {
  const expected = expectation.exec(text)?.[1];
  const column = find(expected ? expect : given, expected ?? text);
  return column === undefined ? undefined : { kind: expected ? 'expected' : 'given', column };
}

function find(names: readonly string[], name: string): string | undefined {
  return names.find((it) => it.toLowerCase() === name.toLowerCase());
}

function unknownColumn(text: string, known: readonly string[]) {
  return {
    code: 'policy/unknown-column',
    message: `The column "${text}" is not known in these examples.`,
    hint: suggest(text, known, 'Columns'),
  };
}

function expectsNothing({ expect }: ExampleColumns) {
  return {
    code: 'policy/example-expects-nothing',
    message: 'These examples expect nothing, so they show nothing.',
    hint: `Add a column such as ${expect.map((it) => `"Expect ${it}"`).join(', ')}.`,
  };
}

function readCase(cells: readonly Cell[], headings: readonly Heading[]): ExampleCase {
  const given = new Map<string, Cell>();
  const expected = new Map<string, Cell>();
  for (const [index, { kind, column }] of headings.entries()) {
    const cell = cells[index];
    if (cell && kind === 'expected') expected.set(column, cell);
    else if (cell && cell.text !== '-') given.set(column, cell);
  }
  return { given, expected };
}

function failed(column: string, wanted: string, actual: string, by?: string, why?: string) {
  const source = by ? (by === actual ? '' : `, by ${by}`) : ': no row holds';
  const message = `This example fails. Expect ${column}: "${wanted}" is written, the table gives "${actual}"${source}.`;
  return { code: 'policy/example', message, hint: why ?? 'Correct the example, or the row that decides it.' };
}
