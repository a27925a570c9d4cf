import type { PolicySet } from '../../policy/policy-set.ts';
import { severityMatrix } from '../../tickets/policy.ts';
import { type SeverityQuestion, type SeverityVerdict, severityOf } from '../../tickets/severity.ts';
import type { GivenFacts } from './given-case.ts';
import { factsFor, policyOf } from './policy-of.ts';

/** Puts impact and urgency to KB-310. */
export function trySeverity(given: GivenFacts, set: PolicySet): SeverityVerdict | SeverityQuestion {
  const policy = policyOf(set, severityMatrix);
  return severityOf(factsFor(policy, given), policy);
}

/** A severity as an engineer reads it. */
export function severityLines(it: SeverityVerdict | SeverityQuestion): string[] {
  if ('missing' in it)
    return it.missing.map((name) => `${name} is not known. It is one of ${it.allowed[name]!.join(', ')}.`);
  return [
    `${it.document} ${it.clause}: ${it.severity}`,
    `  ${it.reason}`,
    ...it.wouldChange.map((change) => `  ${change.fact} ${change.becomes}: ${change.clause}, ${change.severity}`),
  ];
}
