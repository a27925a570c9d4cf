import { decide } from '../policy/decide.ts';
import type { Facts } from '../policy/facts.ts';
import type { CompiledPolicy } from '../policy/schema.ts';
import type { Severity } from '../policy/words.ts';
import type { severityMatrix } from './policy.ts';

export type SeverityPolicy = CompiledPolicy<typeof severityMatrix.columns>;

/** The severity that impact and urgency give, with its clause. */
export interface SeverityVerdict {
  severity: Severity;
  /** Clause that decides, `V4`. */
  clause: string;
  document: string;
  reason: string;
  /** The clauses that would hold if one of the two facts were another. */
  wouldChange: { fact: string; becomes: string; severity: Severity; clause: string }[];
}

/** What is missing before a severity can be told. */
export interface SeverityQuestion {
  missing: string[];
  /** What each missing fact can be. */
  allowed: Record<string, readonly string[]>;
}

/** Severity from impact and urgency (KB-310 severity); a fact that is not known is asked for, never guessed. */
export function severityOf(facts: Facts, policy: SeverityPolicy): SeverityVerdict | SeverityQuestion {
  const missing = (['Impact', 'Urgency'] as const).filter((name) => (facts[name] ?? null) === null);
  if (missing.length)
    return {
      missing,
      allowed: Object.fromEntries(missing.map((name) => [name, policy.schema.columns[name].domain!.values!])),
    };
  const { taken, notTaken } = decide(policy, facts);
  const row = taken[0]!;
  const near = notTaken.filter((it) => it.failed.length === 1 && it.row.values.Severity !== row.values.Severity);
  return {
    severity: row.values.Severity,
    clause: row.clause,
    document: policy.document,
    reason: row.values.Reason,
    wouldChange: near.map(({ row: other, failed }) => ({
      fact: failed[0]!.fact,
      becomes: failed[0]!.needs,
      severity: other.values.Severity,
      clause: other.clause,
    })),
  };
}
