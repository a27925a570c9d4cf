import type { PolicySet } from '../policy/policy-set.ts';
import type { ResolvedHoliday } from '../time/holidays.ts';
import { type Contract, readTerms, type Terms } from './terms.ts';

/** One edition as clocks see it. */
export interface ClockEdition {
  id: string;
  /** The instant from which it is in force. */
  from: number;
  /** The instant at which it was published, where that is earlier: from then on its future is known. */
  knownFrom?: number;
  policies: PolicySet;
  /** Public holidays, resolved when it was published. */
  holidays?: readonly ResolvedHoliday[];
}

const read = new WeakMap<ClockEdition, Map<string, Terms>>();

/** What an edition promises under a contract, read once. */
export function termsOf(edition: ClockEdition, contract: Contract): Terms {
  const kept = read.get(edition) ?? new Map<string, Terms>();
  read.set(edition, kept);
  const key = `${contract.document ?? ''}|${contract.place ?? ''}|${contract.suspensions ?? ''}`;
  const terms =
    kept.get(key) ??
    readTerms(edition.policies, { ...contract, ...(edition.holidays ? { holidays: edition.holidays } : {}) });
  kept.set(key, terms);
  return terms;
}
