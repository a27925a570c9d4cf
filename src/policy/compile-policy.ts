import { isClauseId } from '../documents/clause-form.ts';
import { type Diagnostic, diagnose, type Place } from '../documents/diagnostic.ts';
import type { Enforcement, HubDocument } from '../documents/document.ts';
import { insideCell } from './cell-place.ts';
import type { CellProblem } from './cell-problem.ts';
import type { Conditions } from './conditions.ts';
import type { Fact } from './facts.ts';
import type { PolicySet } from './policy-set.ts';
import { type RawCell, type RawRow, readRawRows } from './raw-rows.ts';
import type { CellContext, Columns, CompiledPolicy, CompiledRow, PolicySchema } from './schema.ts';
import { compileTest, type Test } from './test.ts';

/** A check that waits until every document of the set is compiled. */
export interface LateCheck {
  file: string;
  place: Place;
  run: (set: PolicySet) => CellProblem | undefined;
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
  const rows = raw.rows.map((row) => compileRow(row, bench)).filter((it) => it !== undefined);
  checkKeys(rows, bench);
  if (!bench.diagnostics.length)
    schema.check?.(rows, (place, problem) => bench.diagnostics.push(diagnose(document.file, place, problem)));
  const { diagnostics, late } = bench;
  if (diagnostics.some((it) => it.severity === 'error')) return { diagnostics, late };
  return {
    policy: { schema, document: document.id, anchor: rule.anchor, hit: rule.hit ?? schema.hit, rows },
    diagnostics,
    late,
  };
}

function compileRow(raw: RawRow, bench: Bench): CompiledRow | undefined {
  const { schema, document, diagnostics } = bench;
  if (!isClauseId(raw.clause)) {
    diagnostics.push(diagnose(document.file, raw.clausePlace, wrongClause(raw.clause)));
    return undefined;
  }
  const values: Record<string, unknown> = {};
  const cells: Record<string, { text: string; place: Place }> = {};
  const before = diagnostics.length;
  for (const heading of Object.keys(schema.columns)) {
    const cell = raw.cells.get(heading) ?? { text: '-', place: raw.place };
    cells[heading] = { text: cell.text, place: cell.place };
    values[heading] = readCell(heading, cell, bench);
  }
  if (diagnostics.length > before) return undefined;
  return {
    clause: raw.clause,
    section: raw.section,
    place: raw.place,
    cells,
    values,
    tests: testsOf(schema.columns, values),
  } as CompiledRow;
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
  const report = (problem: CellProblem) =>
    void bench.diagnostics.push(diagnose(bench.document.file, problemPlace(cell, problem), inColumn(heading, problem)));
  if (cell.text === '-' && column.role !== 'input') {
    if (!column.optional)
      report({ code: 'policy/empty-cell', message: 'This column needs a value, "-" is none.', hint: column.cell.help });
    return undefined;
  }
  const { document, facts, conditions } = bench;
  const later: CellContext['later'] = (run) => {
    bench.late.push({ file: document.file, place: cell.place, run: (set) => inColumnIf(heading, run(set)) });
  };
  return column.cell.read(cell.text, { document, place: cell.place, facts, conditions, report, later });
}

function problemPlace(cell: RawCell, problem: CellProblem): Place {
  return cell.cell ? insideCell(cell.cell, problem) : cell.place;
}

function inColumn(heading: string, problem: CellProblem): CellProblem {
  return { ...problem, message: `${heading}: ${problem.message}` };
}

function inColumnIf(heading: string, problem: CellProblem | undefined): CellProblem | undefined {
  return problem && inColumn(heading, problem);
}

function testsOf(columns: Columns, values: Record<string, unknown>) {
  return Object.entries(columns).flatMap(([heading, column]) =>
    column.role === 'input' ? [compileTest(values[heading] as Test)] : [],
  );
}

function checkKeys(rows: CompiledRow[], bench: Bench): void {
  for (const [heading, column] of Object.entries(bench.schema.columns)) {
    if (!column.key) continue;
    const first = new Map<string, CompiledRow>();
    for (const row of rows) {
      const cell = row.cells[heading]!;
      const earlier = first.get(cell.text.toLowerCase());
      if (earlier)
        bench.diagnostics.push(diagnose(bench.document.file, cell.place, twice(heading, cell.text, earlier)));
      else first.set(cell.text.toLowerCase(), row);
    }
  }
}

function twice(heading: string, text: string, earlier: CompiledRow): CellProblem {
  return {
    code: 'policy/duplicate-value',
    message: `${heading}: "${text}" stands in this table twice; ${earlier.clause} on line ${earlier.place.line} has it already.`,
  };
}
