import type { Facts } from '../policy/facts.ts';
import type { CompiledPolicy, CompiledRow } from '../policy/schema.ts';
import type { qaRubric } from './policy.ts';

export type RubricPolicy = CompiledPolicy<typeof qaRubric.columns>;
export type RubricRow = CompiledRow<typeof qaRubric.columns>;

/** What a criterion gives a ticket. */
export type Points =
  | { kind: 'earned' | 'lost'; points: number }
  /** It did not arise, or is not known: neither earned nor lost (SOP-7015 A2). */
  | { kind: 'does not apply' }
  /** A person judges it. */
  | { kind: 'judged' };

/** Measures one criterion: it earns all of its points or none, and where its condition has no answer it does not apply (SOP-7015 A1, A2). */
export function measurePoints({ values }: RubricRow, facts: Facts): Points {
  const measure = values['Measured by'];
  if (measure === 'reviewer') return { kind: 'judged' };
  const answer = measure.holds(facts);
  if (answer === null) return { kind: 'does not apply' };
  return answer ? { kind: 'earned', points: values.Points } : { kind: 'lost', points: 0 };
}
