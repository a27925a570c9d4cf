import { type Assessment, assess } from '../../escalation/assess.ts';
import { escalationCriteria } from '../../escalation/policy.ts';
import type { PolicySet } from '../../policy/policy-set.ts';
import type { GivenFacts } from './given-case.ts';
import { factsFor, policyOf } from './policy-of.ts';

/** Puts a case to KB-155. */
export function tryAssess(given: GivenFacts, set: PolicySet): Assessment | { verdict: null; because: string } {
  const policy = policyOf(set, escalationCriteria);
  const facts = factsFor(policy, given);
  return (
    assess({ Consult: 'none', ...known(facts) }, policy) ?? {
      verdict: null,
      because: 'No clause of the criteria holds for this case.',
    }
  );
}

/** What came of a consult is always known: where nothing was said, nobody was asked. */
function known(facts: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(facts).filter(([name, value]) => name !== 'Consult' || value !== null),
  ) as Record<string, string>;
}

/** An assessment as an engineer reads it. */
export function assessmentLines(it: ReturnType<typeof tryAssess>): string[] {
  if (it.verdict === null) return [it.because];
  const channel = it.channel ? ` in ${it.channel}` : '';
  return [
    `${it.document} ${it.clause}: ${it.verdict}${channel}`,
    `  ${it.reason}`,
    ...(it.askFirst
      ? [`Ask first: ${it.askFirst.question} (could lead to ${it.askFirst.clause}: ${it.askFirst.verdict})`]
      : []),
    ...(it.wouldChange.length ? ['What would change it:'] : []),
    ...it.wouldChange.map(
      (change) =>
        `  ${change.fact} ${change.becomes}${change.in ? ` (in ${change.in})` : ''}: ${change.clause}, ${change.verdict}`,
    ),
    'Not taken:',
    ...it.notTaken.map((row) => `  ${row.clause.padEnd(4)} ${row.because}`),
  ];
}
