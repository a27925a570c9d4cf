import { decide, type NotTaken } from '../policy/decide.ts';
import { factOf } from '../policy/domain-facts.ts';
import { type Facts, type FactValue, formatFact } from '../policy/facts.ts';
import { type Question, questionFor } from './ask-first.ts';
import type { Criteria, CriteriaPolicy, CriteriaRow, Verdict } from './policy.ts';
import { type Change, changesFrom } from './what-would-change.ts';

/** What KB-155 says of a case, and on what ground. */
export interface Assessment {
  verdict: Verdict;
  /** Clause that decides, `E4`. */
  clause: string;
  /** Document that holds it, `KB-155`. */
  document: string;
  /** The clause's reason, in its own words. */
  reason: string;
  /** Where an escalation is posted; absent where the verdict is stay or consult. */
  channel?: string;
  /** The facts that the table asks for, in words; what is not known says so. */
  facts: Record<string, string>;
  /** The other clauses, each with what kept it from deciding. */
  notTaken: { clause: string; because: string }[];
  /** Single facts that would lead to another verdict. */
  wouldChange: Change[];
  /** The question to ask first, where a fact that is not known could change the verdict. */
  askFirst?: Question;
}

/**
 * Should this incident be escalated? Facts and the compiled criteria go in, a verdict with its clause comes out (KB-155
 * criteria). Nothing is returned where no clause holds, which the shipped table excludes by its last clause.
 */
export function assess(facts: Facts, policy: CriteriaPolicy): Assessment | undefined {
  const { taken, notTaken } = decide(policy, facts);
  const row = taken[0];
  if (!row) return undefined;
  const changes = changesFrom(facts, row, policy);
  const question = questionFor(facts, changes);
  const channel = row.values.Channel;
  return {
    verdict: row.values.Verdict,
    clause: row.clause,
    document: policy.document,
    reason: row.values.Reason,
    ...(channel ? { channel } : {}),
    facts: inWords(facts, policy),
    notTaken: notTaken.map((it) => ({ clause: it.row.clause, because: because(it, row, policy) })),
    wouldChange: changes,
    ...(question ? { askFirst: question } : {}),
  };
}

function inWords(facts: Facts, policy: CriteriaPolicy): Record<string, string> {
  const inputs = Object.entries(policy.schema.columns).filter(([, column]) => column.role === 'input');
  return Object.fromEntries(inputs.map(([name]) => [name, wordsOf(name, facts[name] ?? null, policy)]));
}

/** A fact's value in the words that the table's cells use. */
function wordsOf(name: string, value: FactValue, policy: CriteriaPolicy): string {
  const domain = policy.schema.columns[name as keyof Criteria].domain!;
  return formatFact(factOf(name, domain).kind, value);
}

function because({ row, failed }: NotTaken<Criteria>, taken: CriteriaRow, policy: CriteriaPolicy): string {
  if (!failed.length) return `${taken.clause} stands above it`;
  return failed
    .map((it) => `${it.fact} is ${wordsOf(it.fact, it.value, policy)}, ${row.clause} needs ${it.needs}`)
    .join('; ');
}
