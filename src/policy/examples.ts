import { type Diagnostic, diagnose } from '../documents/diagnostic.ts';
import { findSection, type HubDocument } from '../documents/document.ts';
import type { ExampleKind } from './example-kind.ts';
import { decisionColumns, runDecision } from './examples/decision-examples.ts';
import { type ExampleTable, exampleTables } from './examples/example-tables.ts';
import { lookUpColumns, runLookUp } from './examples/look-up-examples.ts';
import { type ExampleCase, type ExampleColumns, type Outcome, runTable, unreadable } from './examples/run-table.ts';
import type { PolicySet } from './policy-set.ts';
import type { CompiledPolicy, CompiledRow } from './schema.ts';

/**
 * Runs the examples of a document, and tells those that fail. A decision table is put to each case, another table is looked
 * up. Every row of a decision table should have an example that it decides. A policy for which a module has enrolled a kind
 * of its own waits for the whole set.
 */
export function runExamples(
  document: HubDocument,
  policies: readonly CompiledPolicy[],
  enrolled: readonly ExampleKind[],
): Diagnostic[] {
  const { examples, diagnostics } = exampleTables(document);
  const own = policies.filter((policy) => !enrolled.some((it) => it.policy === policy.schema.name));
  return [...diagnostics, ...own.flatMap((it) => runPolicy(document, it, examplesOf(it, examples)))];
}

/** Runs the examples of those policies for which modules have enrolled a kind of their own. */
export function runEnrolled(set: PolicySet, kinds: readonly ExampleKind[]): Diagnostic[] {
  return kinds.flatMap((kind) =>
    set.policies
      .filter((it) => it.schema.name === kind.policy)
      .flatMap((policy) => runOwn(kind, { document: set.documents.get(policy.document)!, policy, set })),
  );
}

function runOwn(kind: ExampleKind, bench: Bench): Diagnostic[] {
  const { document, policy } = bench;
  const columns = { given: Object.keys(kind.given), expect: Object.keys(kind.expect) };
  const shown = new Set<string>();
  const diagnostics = examplesOf(policy, exampleTables(document).examples).flatMap(({ table }) =>
    runTable(document.file, table, columns, (it) => runKind(kind, it, bench, shown)),
  );
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

interface Bench {
  document: HubDocument;
  policy: CompiledPolicy;
  set: PolicySet;
}

/** Runs one case; the clauses that decide it are noted in `shown`. */
function runKind(
  kind: ExampleKind,
  it: ExampleCase,
  { document, policy, set }: Bench,
  shown: Set<string>,
): Outcome | undefined {
  const given = Object.fromEntries([...it.given].map(([column, cell]) => [column, cell.text]));
  const answer = kind.run(given, policy, set);
  if (!answer) return undefined;
  if ('gives' in answer) {
    for (const clause of answer.by?.split(', ') ?? []) shown.add(clause);
    return { gives: (column) => answer.gives[column] ?? 'nothing', ...(answer.by ? { by: answer.by } : {}) };
  }
  const cell = it.given.get(answer.column ?? '') ?? [...it.given.values(), ...it.expected.values()][0]!;
  return { diagnostics: [unreadable(document.file, cell, answer.problem)] };
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
