import { errorCodes } from '../../codes/policy.ts';
import type { CleanText } from '../../kit/clean-text.ts';
import type { PolicySet } from '../../policy/policy-set.ts';
import type { Severity } from '../../policy/words.ts';
import { type Clause, sop } from '../desk.ts';
import type { EventData } from '../event-catalogue.ts';
import { severityMatrix } from '../policy.ts';
import { unfit } from '../rule-refusal.ts';
import { severityOf } from '../severity.ts';
import { wordsIn } from '../words-in.ts';

type Opened = EventData<'ticket.opened'>;

/** What a severity can come from. */
export interface SeverityGrounds {
  /** As the catalogue writes it, `LT-3104`. */
  code?: string | undefined;
  impact?: Opened['impact'] | undefined;
  urgency?: Opened['urgency'] | undefined;
  /** What somebody says that it is; where it is another than follows, they say why. */
  severity?: Severity | undefined;
  reason?: CleanText | undefined;
}

/** A severity with what gave it. */
export interface GivenSeverity {
  value: Severity;
  by: Opened['by'];
  clause: Clause;
}

/**
 * The severity of a ticket (SOP-7010 A6): what the error code brings (KB-601), else what impact and urgency give (KB-310). Whoever sets
 * another says why.
 */
export function severityFor(grounds: SeverityGrounds, set: PolicySet): GivenSeverity {
  const follows = byCode(grounds.code, set) ?? byMatrix(grounds, set);
  const { severity, reason } = grounds;
  if (severity === undefined || severity === follows?.value) return follows ?? refuseUnknown(grounds);
  if (reason && wordsIn(reason) > 0) return { value: severity, by: 'person', clause: sop('A6') };
  throw unfit({
    code: 'severity-without-reason',
    clause: sop('A6'),
    message: follows
      ? `${severity} was chosen, but ${follows.value} follows from ${follows.clause.document} ${follows.clause.clause}.`
      : `${severity} was chosen without a reason.`,
    remedy: 'Say why it is another, or record impact and urgency and leave the severity to them.',
    missing: ['Reason'],
  });
}

/** The severity that the catalogue gives a code; nothing where it does not list it. */
export function byCode(code: string | undefined, set: PolicySet): GivenSeverity | undefined {
  const policy = set.policy(errorCodes);
  const row = policy?.rows.find((it) => it.clause === code);
  return (
    policy &&
    row && { value: row.values.Severity, by: 'code', clause: { document: policy.document, clause: row.clause } }
  );
}

function byMatrix({ impact = null, urgency = null }: SeverityGrounds, set: PolicySet): GivenSeverity | undefined {
  const policy = set.policy(severityMatrix);
  const verdict = policy && severityOf({ Impact: impact, Urgency: urgency }, policy);
  if (!verdict || 'missing' in verdict) return undefined;
  const { document, clause, severity } = verdict;
  return { value: severity, by: 'matrix', clause: { document, clause } };
}

function refuseUnknown({ impact, urgency }: SeverityGrounds): never {
  const missing = [...(impact ? [] : ['Impact']), ...(urgency ? [] : ['Urgency'])];
  throw unfit({
    code: 'severity-not-known',
    clause: sop('A6'),
    message: `The severity does not follow yet: not known are ${missing.join(' and ').toLowerCase()}.`,
    remedy: 'Record impact and urgency. If you do not know yet, take the graver of the values that are possible.',
    missing,
  });
}
