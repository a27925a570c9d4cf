import type { ExampleAnswer, ExampleKind } from '../policy/example-kind.ts';
import { factColumns, readFactCells } from '../policy/fact-cells.ts';
import type { Fact, Facts } from '../policy/facts.ts';
import { type QueuePolicy, queuePlace } from './queue-place.ts';

/** Examples of the queue: facts of a ticket, and the row in which it stands (SOP-7010). */
export function queueExamples(known: readonly Fact[]): ExampleKind {
  return {
    policy: 'queue-order',
    given: factColumns(known),
    expect: {
      Clause: 'The row in which it stands, or nothing.',
      'Then by': 'How it is sorted there.',
      Why: 'Why there.',
    },
    decides: () => true,
    run: (given, policy) => {
      const read = readFactCells(given, known);
      return 'problem' in read ? read : placeOf(read.facts, policy as unknown as QueuePolicy);
    },
  };
}

function placeOf(facts: Facts, policy: QueuePolicy): ExampleAnswer {
  const row = queuePlace(facts, policy);
  if (!row) return { gives: {} };
  const { 'Then by': thenBy, Why } = row.values;
  return { gives: { Clause: row.clause, 'Then by': thenBy, ...(Why ? { Why } : {}) }, by: row.clause };
}
