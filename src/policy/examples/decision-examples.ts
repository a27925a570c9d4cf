import type { Diagnostic } from '../../documents/diagnostic.ts';
import type { Cell } from '../../documents/document.ts';
import { type Decision, decide, inputsOf } from '../decide.ts';
import { factOf } from '../domain-facts.ts';
import { type Facts, type FactValue, formatFact, readFact } from '../facts.ts';
import type { CompiledPolicy, CompiledRow } from '../schema.ts';
import { outcomeOfRows } from './rows-outcome.ts';
import { type ExampleCase, type ExampleColumns, type Outcome, unreadable } from './run-table.ts';

/** A decision table is tried with facts, and expected to give its outputs or a clause. */
export function decisionColumns(policy: CompiledPolicy): ExampleColumns {
  const outputs = Object.entries(policy.schema.columns).filter(([, column]) => column.role === 'output');
  return { given: inputsOf(policy), expect: [policy.schema.clause, ...outputs.map(([heading]) => heading)] };
}

/** Puts one case to a decision table; the rows that decide are noted in `shown`. */
export function runDecision(file: string, policy: CompiledPolicy, it: ExampleCase, shown: Set<CompiledRow>): Outcome {
  const { facts, diagnostics } = readFacts(file, it.given, policy);
  if (diagnostics.length) return { diagnostics };
  const decision = decide(policy, facts);
  for (const row of decision.taken) shown.add(row);
  return {
    ...outcomeOfRows(policy, decision.taken),
    why: (expected, column) => (column === policy.schema.clause ? whyNot(expected.text, decision, policy) : undefined),
  };
}

function readFacts(file: string, given: ReadonlyMap<string, Cell>, policy: CompiledPolicy) {
  const facts: Record<string, FactValue> = {};
  const diagnostics: Diagnostic[] = [];
  for (const [name, cell] of given) {
    const read = readFact(factOf(name, policy.schema.columns[name]!.domain!), cell.text);
    if ('value' in read) facts[name] = read.value;
    else diagnostics.push(unreadable(file, cell, read.problem));
  }
  return { facts: facts as Facts, diagnostics };
}

/** Why the row that an example expects does not decide it. */
function whyNot(clause: string, decision: Decision, policy: CompiledPolicy): string | undefined {
  const missed = decision.notTaken.find((it) => it.row.clause.toLowerCase() === clause.toLowerCase());
  if (!missed) return undefined;
  const upper = decision.taken[0]?.clause;
  if (!missed.failed.length) return `${clause} would hold, but ${upper} stands above it.`;
  const words = missed.failed.map(({ fact, needs, value }) => {
    const { kind } = factOf(fact, policy.schema.columns[fact]!.domain!);
    return `${fact} is ${formatFact(kind, value)}, and it asks for "${needs}"`;
  });
  return `${clause} does not hold: ${words.join('; ')}.`;
}
