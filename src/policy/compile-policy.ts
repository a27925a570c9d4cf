import { insideCell } from '../documents/cell-place.ts';
import { isClauseId } from '../documents/clause-form.ts';
import { type Diagnostic, diagnose, type Place } from '../documents/diagnostic.ts';
import type { Enforcement, HubDocument } from '../documents/document.ts';
import type { CellProblem } from './cell-problem.ts';
import type { Conditions } from './conditions.ts';
import type { Fact } from './facts.ts';
import { type RawCell, type RawRow, readRawRows } from './raw-rows.ts';
import { testsOf } from './row-tests.ts';
import type { CellContext, CompiledPolicy, CompiledRow, PolicySchema, SetView } from './schema.ts';

/** A check that waits until every document of the set is compiled. */
export interface LateCheck {
  file: string;
  run: (set: SetView) => CellProblem | undefined;
  /** Where the problem stands; worked out only when there is one. */
  placeOf: (problem: CellProblem) => Place;
}

/** What compiling one enforced section gives. A policy with a wrong cell is absent: half a rule is none. */
export interface CompileResult {
  policy?: CompiledPolicy;
  diagnostics: Diagnostic[];
  late: LateCheck[];
}

interface Bench {
  document: HubDocument;
  schema: PolicySchema;
  facts: ReadonlyMap<string, Fact>;
  conditions: Conditions;
  diagnostics: Diagnostic[];
  late: LateCheck[];
}

/** Compiles one enforced section by its schema. */
export function compilePolicy(
  document: HubDocument,
  rule: Enforcement,
  schema: PolicySchema,
  facts: ReadonlyMap<string, Fact>,
  conditions: Conditions,
): CompileResult {
  const raw = readRawRows(document, rule, schema);
  const bench: Bench = { document, schema, facts, conditions, diagnostics: [...raw.diagnostics], late: [] };
  const { diagnostics, late } = bench;
  const rows = raw.rows.map((row) => compileRow(row, bench)).filter((it) => it !== undefined);
  checkKeys(rows, bench);
  if (!raw.whole || diagnostics.length || rows.length < raw.rows.length || hasDoubles(rows))
    return { diagnostics, late };
  schema.check?.(rows, (place, problem) => diagnostics.push(diagnose(document.file, place, problem)));
  if (diagnostics.length) return { diagnostics, late };
  const policy = { schema, document: document.id, anchor: rule.anchor, hit: rule.hit ?? schema.hit, rows };
  return { policy, diagnostics, late };
}

function compileRow(raw: RawRow, bench: Bench): CompiledRow | undefined {
  const { schema, document, diagnostics } = bench;
  if (!isClauseId(raw.clause)) {
    if (raw.clause !== '') diagnostics.push(diagnose(document.file, raw.clausePlace, wrongClause(raw.clause)));
    return undefined;
  }
  const values: Record<string, unknown> = {};
  const cells: Record<string, { text: string; place: Place }> = {};
  const before = diagnostics.length;
  for (const heading of Object.keys(schema.columns)) {
    const cell = raw.cells.get(heading) ?? { text: '-', place: raw.place };
    cells[heading] = { text: cell.text, place: cell.place };
    if (cell.text !== '') values[heading] = readCell(heading, cell, bench);
  }
  const isWhole = Object.values(cells).every((it) => it.text !== '');
  if (diagnostics.length > before || !isWhole) return undefined;
  const { clause, section, place } = raw;
  return { clause, section, place, cells, values, ...testsOf(schema.columns, values) } as CompiledRow;
}

function wrongClause(text: string): CellProblem {
  return {
    code: 'policy/clause-id',
    message: `"${text}" is not a clause id.`,
    hint: 'A clause id is one to three capital letters and a number, such as E5.',
  };
}

function readCell(heading: string, cell: RawCell, bench: Bench): unknown {
  const column = bench.schema.columns[heading]!;
  const { document, facts, conditions } = bench;
  const report = (problem: CellProblem) =>
    void bench.diagnostics.push(diagnose(document.file, problemPlace(cell, problem), inColumn(heading, problem)));
  if (cell.text === '-' && column.role !== 'input') {
    if (!column.optional) report({ ...needsValue, hint: column.cell.help });
    return undefined;
  }
  const later: CellContext['later'] = (check) => {
    const run = (set: SetView) => inColumnIf(heading, check(set));
    bench.late.push({ file: document.file, run, placeOf: (problem) => problemPlace(cell, problem) });
  };
  return column.cell.read(cell.text, { document, place: cell.place, facts, conditions, report, later });
}

const needsValue = { code: 'policy/empty-cell', message: 'This column needs a value, and "-" is none.' };

function problemPlace(cell: RawCell, problem: CellProblem): Place {
  return cell.cell ? insideCell(cell.cell, problem) : cell.place;
}

function inColumn(heading: string, problem: CellProblem): CellProblem {
  return { ...problem, message: `${heading}: ${problem.message}` };
}

function inColumnIf(heading: string, problem: CellProblem | undefined): CellProblem | undefined {
  return problem && inColumn(heading, problem);
}

/** Two rows of one clause; `documents/` has told it at the second. */
function hasDoubles(rows: readonly CompiledRow[]): boolean {
  return new Set(rows.map((it) => it.clause)).size < rows.length;
}

function checkKeys(rows: CompiledRow[], bench: Bench): void {
  for (const [heading, column] of Object.entries(bench.schema.columns)) {
    if (!column.key) continue;
    const first = new Map<string, CompiledRow>();
    for (const row of rows) {
      const cell = row.cells[heading]!;
      const value = sameValue((row.values as Record<string, unknown>)[heading]);
      const earlier = first.get(value);
      if (!earlier) first.set(value, row);
      else bench.diagnostics.push(diagnose(bench.document.file, cell.place, twice(heading, cell.text, earlier)));
    }
  }
}

/** `T1` and `Tier 1` are the same role, and `Contact` is the same field as `contact`. */
function sameValue(value: unknown): string {
  return JSON.stringify(value ?? null).toLowerCase();
}

function twice(heading: string, text: string, earlier: CompiledRow): CellProblem {
  return {
    code: 'policy/duplicate-value',
    message: `${heading}: "${text}" stands in this table twice; ${earlier.clause} on line ${earlier.place.line} has it already.`,
    hint: 'Every row of this column has a value of its own.',
  };
}
