import type { ExampleAnswer, ExampleKind } from '../policy/example-kind.ts';
import type { CompiledPolicy, CompiledRow } from '../policy/schema.ts';
import type { qaBands } from './policy.ts';

type BandRow = CompiledRow<typeof qaBands.columns>;

/** Examples of bands: a score, and the band in which it lies (SOP-7015). */
export const bandExamples: ExampleKind = {
  policy: 'qa-bands',
  given: { Score: 'A whole number from 0 to 100.' },
  expect: { Band: 'The band in which the score lies.', Clause: 'Its clause.' },
  decides: () => true,
  run: ({ Score = '' }, policy) => bandOf(Score, policy),
};

function bandOf(text: string, policy: CompiledPolicy): ExampleAnswer {
  const score = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  if (!(score <= 100)) return { problem: `"${text}" is not a score: a whole number from 0 to 100.`, column: 'Score' };
  const rows = policy.rows as unknown as readonly BandRow[];
  const row = rows.find(({ values }) => values.From <= score && score <= values.To);
  return row ? { gives: { Band: row.values.Band, Clause: row.clause }, by: row.clause } : { gives: {} };
}
