import { Refusal, type RefusalParts } from '../kit/refusal.ts';
import type { Clause } from './desk.ts';

/** A refusal by the documents: which clause says so, and what is missing. */
export class RuleRefusal extends Refusal {
  readonly clause: Clause;
  /** What is missing, in the words of the documents; empty where nothing could be added. */
  readonly missing: readonly string[];

  constructor(parts: RefusalParts, clause: Clause, missing: readonly string[]) {
    super({ ...parts, message: `${parts.message} (${clause.document} ${clause.clause})` });
    this.clause = clause;
    this.missing = missing;
  }
}

interface Said {
  /** Stable, for programs. */
  code: string;
  clause: Clause;
  message: string;
  remedy: string;
  missing?: readonly string[];
}

/** What the ticket is by now does not allow it. */
export const conflict = (said: Said): RuleRefusal => refusal(409, said);

/** Whoever asks may not, whatever the ticket is. */
export const forbidden = (said: Said): RuleRefusal => refusal(403, said);

/** What was given is not enough, or cannot be so. */
export const unfit = (said: Said): RuleRefusal => refusal(422, said);

function refusal(status: number, { clause, missing = [], ...parts }: Said): RuleRefusal {
  return new RuleRefusal({ ...parts, status }, clause, missing);
}
