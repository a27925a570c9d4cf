import type { ExampleAnswer, ExampleKind } from '../policy/example-kind.ts';
import { factColumns, readFactCells } from '../policy/fact-cells.ts';
import type { Fact, Facts } from '../policy/facts.ts';
import { type CriticalPolicy, findCriticalErrors, highestScore } from './critical-errors.ts';

/** Examples of critical errors: facts of a ticket, the errors that they show, and the score that is left (SOP-7015). */
export function criticalExamples(known: readonly Fact[]): ExampleKind {
  return {
    policy: 'qa-critical-errors',
    given: factColumns(known),
    expect: { Clause: 'The errors, or nothing.', Score: 'The highest score that is left.' },
    decides: (row) => row.values['Measured by'] !== 'reviewer',
    run: (given, policy) => {
      const read = readFactCells(given, known);
      return 'problem' in read ? read : errorsOf(read.facts, policy as unknown as CriticalPolicy);
    },
  };
}

function errorsOf(facts: Facts, policy: CriticalPolicy): ExampleAnswer {
  const errors = findCriticalErrors(facts, policy);
  const Score = String(highestScore(errors));
  if (!errors.length) return { gives: { Score } };
  const by = errors.map((it) => it.clause).join(', ');
  return { gives: { Clause: by, Score }, by };
}
