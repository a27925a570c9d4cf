import { type Diagnostic, diagnose } from '../documents/diagnostic.ts';
import { findSection, type HubDocument } from '../documents/document.ts';
import type { ExampleKind } from './example-kind.ts';
import { decisionColumns, runDecision } from './examples/decision-examples.ts';
import { type ExampleTable, exampleTables } from './examples/example-tables.ts';
import { lookUpColumns, runLookUp } from './examples/look-up-examples.ts';
import { type ExampleCase, type ExampleColumns, type Outcome, runTable, unreadable } from './examples/run-table.ts';
import type { CompiledPolicy, CompiledRow } from './schema.ts';

/**
 * Runs the examples of a document, and tells those that fail. A decision table is put to each case, another table is looked
 * up, unless a module has enrolled a kind of its own. Every row that decides should have an example that it decides.
 */
export function runExamples(
  document: HubDocument,
  policies: readonly CompiledPolicy[],
  enrolled: readonly ExampleKind[],
): Diagnostic[] {
  const { examples, diagnostics } = exampleTables(document);
  const ran = policies.flatMap((policy) => {
    const kind = enrolled.find((it) => it.policy === policy.schema.name);
    const own = examplesOf(policy, examples);
    return kind ? runEnrolled(document, policy, kind, own) : runPolicy(document, policy, own);
  });
  return [...diagnostics, ...ran];
}

function runEnrolled(
  document: HubDocument,
  policy: CompiledPolicy,
  kind: ExampleKind,
  examples: readonly ExampleTable[],
): Diagnostic[] {
  const columns = { given: Object.keys(kind.given), expect: Object.keys(kind.expect) };
  const shown = new Set<string>();
  const run = (it: ExampleCase) => runKind(document.file, policy, kind, it, shown);
  const diagnostics = examples.flatMap(({ table }) => runTable(document.file, table, columns, run));
  const deciding = document.meta.category === 'contract' ? [] : policy.rows.filter((it) => kind.decides?.(it));
  return [...diagnostics, ...withoutExample(document, policy, deciding, (it) => shown.has(it.clause))];
}

function examplesOf(policy: CompiledPolicy, examples: readonly ExampleTable[]): ExampleTable[] {
  return examples.filter((it) => it.rule.anchor === policy.anchor);
}

function runPolicy(document: HubDocument, policy: CompiledPolicy, examples: readonly ExampleTable[]): Diagnostic[] {
  const each = (columns: ExampleColumns, run: (it: ExampleCase) => Outcome) =>
    examples.flatMap(({ table }) => runTable(document.file, table, columns, run));
  if (policy.schema.kind === 'list') return each(lookUpColumns(policy), (it) => runLookUp(document, policy, it));
  const shown = new Set<CompiledRow>();
  const diagnostics = each(decisionColumns(policy), (it) => runDecision(document.file, policy, it, shown));
  return [...diagnostics, ...withoutExample(document, policy, policy.rows, (it) => shown.has(it))];
}

/** Runs one case; the clauses that decide it are noted in `shown`. */
function runKind(
  file: string,
  policy: CompiledPolicy,
  kind: ExampleKind,
  it: ExampleCase,
  shown: Set<string>,
): Outcome | undefined {
  const given = Object.fromEntries([...it.given].map(([column, cell]) => [column, cell.text]));
  const answer = kind.run(given, policy);
  if (!answer) return undefined;
  if ('gives' in answer) {
    for (const clause of answer.by?.split(', ') ?? []) shown.add(clause);
    return { gives: (column) => answer.gives[column] ?? 'nothing', ...(answer.by ? { by: answer.by } : {}) };
  }
  const cell = it.given.get(answer.column ?? '') ?? [...it.given.values(), ...it.expected.values()][0]!;
  return { diagnostics: [unreadable(file, cell, answer.problem)] };
}

/** Tells the rows that decide and that no example shows; where none is shown at all, once for the table. */
function withoutExample(
  document: HubDocument,
  policy: CompiledPolicy,
  deciding: readonly CompiledRow[],
  isShown: (row: CompiledRow) => boolean,
): Diagnostic[] {
  const missed = deciding.filter((it) => !isShown(it));
  if (missed.length && missed.length === deciding.length)
    return [diagnose(document.file, findSection(document, policy.anchor)!.place, noExamples(policy))];
  return missed.map((row) => diagnose(document.file, row.place, noExample(row)));
}

function noExamples(policy: CompiledPolicy) {
  return {
    code: 'policy/no-example',
    severity: 'warning' as const,
    message: `No example shows what this table decides (${policy.schema.name}).`,
    hint: 'Add a section Examples at the end, with a subsection named like this one: its inputs, and Expect Clause.',
  };
}

function noExample(row: CompiledRow) {
  return {
    code: 'policy/no-example',
    severity: 'warning' as const,
    message: `No example shows a case that ${row.clause} decides.`,
    hint: 'Add a row to Examples.',
  };
}
