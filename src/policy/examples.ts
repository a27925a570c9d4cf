import { type Diagnostic, diagnose } from '../documents/diagnostic.ts';
import { findSection, type HubDocument } from '../documents/document.ts';
import { wordsPlace } from './cell-place.ts';
import type { ExampleKind } from './example-kind.ts';
import { decisionColumns, runDecision } from './examples/decision-examples.ts';
import { type ExampleTable, exampleTables } from './examples/example-tables.ts';
import { lookUpColumns, runLookUp } from './examples/look-up-examples.ts';
import { type ExampleCase, type Outcome, runTable } from './examples/run-table.ts';
import type { PolicySet } from './policy-set.ts';
import type { CompiledPolicy, CompiledRow } from './schema.ts';

/**
 * Runs the examples of every document, and tells those that fail. A decision table is put to each case; another table is
 * looked up; and a policy for which a module has enrolled a kind of example is run by it. Every row of a decision table
 * should have an example that it decides.
 */
export function runExamples(set: PolicySet, kinds: readonly ExampleKind[]): Diagnostic[] {
  return [...set.documents.values()].flatMap((document) => {
    const { examples, diagnostics } = exampleTables(document);
    const policies = set.policies.filter((it) => it.document === document.id);
    const run = policies.flatMap((policy) => {
      const own = examples.filter((it) => it.rule.anchor === policy.anchor);
      return runPolicy(own, { document, policy, set, kinds });
    });
    return [...diagnostics, ...run];
  });
}

interface Bench {
  document: HubDocument;
  policy: CompiledPolicy;
  set: PolicySet;
  kinds: readonly ExampleKind[];
}

function runPolicy(examples: readonly ExampleTable[], bench: Bench): Diagnostic[] {
  const { document, policy, kinds } = bench;
  const kind = kinds.find((it) => it.policy === policy.schema.name);
  const each = (columns: Parameters<typeof runTable>[2], run: (it: ExampleCase) => Outcome | undefined) =>
    examples.flatMap(({ table }) => runTable(document.file, table, columns, run));
  if (kind)
    return each({ given: Object.keys(kind.given), expect: Object.keys(kind.expect) }, (it) => runKind(kind, it, bench));
  if (policy.schema.kind === 'list') return each(lookUpColumns(policy), (it) => runLookUp(document, policy, it));
  const shown = new Set<CompiledRow>();
  const diagnostics = each(decisionColumns(policy), (it) => runDecision(document.file, policy, it, shown));
  return [...diagnostics, ...withoutExample(document, policy, shown)];
}

function runKind(kind: ExampleKind, it: ExampleCase, { document, policy, set }: Bench): Outcome | undefined {
  const given = Object.fromEntries([...it.given].map(([column, cell]) => [column, cell.text]));
  const answer = kind.run(given, policy, set);
  if (!answer) return undefined;
  if ('gives' in answer)
    return { gives: (column) => answer.gives[column] ?? 'nothing', ...(answer.by ? { by: answer.by } : {}) };
  const cell = it.given.get(answer.column ?? '') ?? [...it.given.values(), ...it.expected.values()][0]!;
  return {
    diagnostics: [diagnose(document.file, wordsPlace(cell), { code: 'policy/example-fact', message: answer.problem })],
  };
}

function withoutExample(document: HubDocument, policy: CompiledPolicy, shown: ReadonlySet<CompiledRow>): Diagnostic[] {
  if (!shown.size) return [diagnose(document.file, findSection(document, policy.anchor)!.place, noExamples(policy))];
  return policy.rows.filter((row) => !shown.has(row)).map((row) => diagnose(document.file, row.place, noExample(row)));
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
