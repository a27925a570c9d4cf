import { suggest } from '../kit/nearest.ts';
import type { ExampleAnswer, ExampleKind } from '../policy/example-kind.ts';
import { factColumns, readFactCells } from '../policy/fact-cells.ts';
import type { Fact } from '../policy/facts.ts';
import type { CompiledRow } from '../policy/schema.ts';
import { measurePoints, type RubricPolicy, type RubricRow } from './points.ts';

/** Examples of the rubric: a measured criterion, the facts of a ticket, and the points that they give (SOP-7015). */
export function pointExamples(known: readonly Fact[]): ExampleKind {
  return {
    policy: 'qa-rubric',
    given: { Clause: 'The criterion, by its clause.', ...factColumns(known) },
    expect: { Points: 'All of its points, 0, or "does not apply".' },
    decides: isMeasured,
    run: ({ Clause = '', ...given }, policy) => {
      const row = measuredRow(Clause, policy as unknown as RubricPolicy);
      if ('problem' in row) return row;
      const read = readFactCells(given, known);
      return 'problem' in read ? read : wordsOf(row, measurePoints(row, read.facts));
    },
  };
}

function isMeasured(row: CompiledRow): boolean {
  return row.values['Measured by'] !== 'reviewer';
}

function measuredRow(clause: string, policy: RubricPolicy): RubricRow | { problem: string; column: string } {
  const measured = policy.rows.filter((it) => isMeasured(it as unknown as CompiledRow));
  const clauses = measured.map((it) => it.clause);
  const row = measured.find((it) => it.clause.toLowerCase() === clause.toLowerCase());
  return (
    row ?? {
      problem: `"${clause}" is not a measured criterion. ${suggest(clause, clauses, 'Clauses')}`,
      column: 'Clause',
    }
  );
}

function wordsOf({ clause }: RubricRow, given: ReturnType<typeof measurePoints>): ExampleAnswer {
  return { gives: { Points: 'points' in given ? String(given.points) : given.kind }, by: clause };
}
