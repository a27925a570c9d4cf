import { remembered } from '../../kit/remembered.ts';
import type { PolicySet } from '../../policy/policy-set.ts';
import { dataClasses } from '../../privacy/policy.ts';
import { type RedactionRules, redactionRules } from '../../privacy/redaction-rules.ts';

/** What KB-450 in force says of words that arrive; worked out once for each edition. */
export const rulesIn = remembered((set: PolicySet): RedactionRules => {
  const policy = set.policy(dataClasses);
  return policy ? redactionRules(policy) : { document: '', classes: [] };
});
