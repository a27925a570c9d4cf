import type { Facts } from '../policy/facts.ts';
import type { Change } from './what-would-change.ts';

/** A question whose answer could change the verdict. */
export interface Question {
  /** The fact that is not known. */
  fact: string;
  question: string;
  /** The clause that an answer could lead to. */
  clause: string;
  /** What would be the verdict then. */
  verdict: string;
}

/** How each fact of KB-155 is asked for, in the order in which it is cheapest to find out. */
const questions: Record<string, string> = {
  'Data at risk': 'Could data of the client be lost, changed, or seen by somebody who should not see it?',
  'Server access needed': 'Does the next sensible step need access to a server that Tier 1 does not have?',
  'Regulated client': 'Does GDPR, HIPAA or PCI-DSS apply to this client?',
  Severity: 'How many are hit, and how much does it hold them up?',
  Category: 'What is it about?',
  'Error code': 'Which LT code does the client see?',
  'Steps tried': 'Which recommended actions were tried, and what came of each?',
  'Minutes worked': 'Since when has somebody worked on it?',
  Consult: 'Was a peer, the Team Leader or the Operations Manager asked?',
};

/** The first question to ask: the unknown fact that could lead to the clause which stands highest in the table. */
export function questionFor(facts: Facts, changes: readonly Change[]): Question | undefined {
  const change = changes.find((it) => (facts[it.fact] ?? null) === null && it.fact in questions);
  if (!change) return undefined;
  return { fact: change.fact, question: questions[change.fact]!, clause: change.clause, verdict: change.verdict };
}
