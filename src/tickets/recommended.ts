import { errorCodes } from '../codes/policy.ts';
import type { PolicySet } from '../policy/policy-set.ts';

/** An action that KB-601 recommends for a code. */
export interface RecommendedAction {
  /** `LT-3104/2`: the second of that code. */
  id: string;
  words: string;
}

/** What the catalogue in force recommends for a code, in order; nothing where it does not list it. */
export function recommendedFor(code: string, set: PolicySet): RecommendedAction[] {
  const row = set.policy(errorCodes)?.rows.find((it) => it.clause === code);
  const actions = row?.values['Recommended actions'].split(/;\s+/) ?? [];
  return actions.map((words, index) => ({ id: `${code}/${index + 1}`, words }));
}
