import type { CleanText } from '../../kit/clean-text.ts';
import type { PolicySet } from '../../policy/policy-set.ts';
import { dataClasses } from '../../privacy/policy.ts';
import { type Redaction, redact } from '../../privacy/redact.ts';
import { type RedactionRules, redactionRules } from '../../privacy/redaction-rules.ts';
import type { InForce } from '../service.ts';

/**
 * Takes out what KB-450 (classes) says to redact. What is masked or flagged in messages stays here, since a client's record is the place
 * of its contacts' data.
 */
export function takeSecrets({ set }: InForce, text: string): Redaction {
  return redact(text, secretsOf(set));
}

/** The text without the secrets in it. */
export function withoutSecrets(inForce: InForce, text: string): CleanText {
  return takeSecrets(inForce, text).text;
}

const held = new WeakMap<PolicySet, RedactionRules>();

function secretsOf(set: PolicySet): RedactionRules {
  const rules = held.get(set) ?? readSecrets(set);
  held.set(set, rules);
  return rules;
}

function readSecrets(set: PolicySet): RedactionRules {
  const policy = set.policy(dataClasses);
  if (!policy) return { document: '', classes: [] };
  const rules = redactionRules(policy);
  return { ...rules, classes: rules.classes.filter((it) => it.treatment === 'redact') };
}
