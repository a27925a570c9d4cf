import { holds } from '../policy/conditions.ts';
import type { Facts } from '../policy/facts.ts';
import type { CompiledPolicy, CompiledRow } from '../policy/schema.ts';
import type { qaCriticalErrors } from './policy.ts';

export type CriticalPolicy = CompiledPolicy<typeof qaCriticalErrors.columns>;
export type CriticalRow = CompiledRow<typeof qaCriticalErrors.columns>;

/** The critical errors that facts show (SOP-7015 critical). One needs a clear yes; those that a reviewer finds are not among them. */
export function findCriticalErrors(facts: Facts, policy: CriticalPolicy): CriticalRow[] {
  return policy.rows.filter(
    ({ values: { 'Measured by': measure } }) => measure !== 'reviewer' && holds(measure, facts),
  );
}

/** The highest score that critical errors leave: the lowest of theirs, and 100 where there is none (SOP-7015 A5). */
export function highestScore(errors: readonly CriticalRow[]): number {
  return Math.min(100, ...errors.map((it) => it.values.Score));
}
