import type { ClockName, OnReopen, Pauses } from './policy.ts';

/** How one clock lives, as a clause of KB-310 rules says. */
export interface Rule {
  clause: string;
  starts: readonly string[];
  pauses: Pauses;
  onReopen: OnReopen | undefined;
  severityChange: 'fair' | 'retroactive' | 'carry-over';
  /** Percentages of the target. */
  warnAt: readonly number[];
}

/**
 * How a clock lives where no row of the documents speaks of it: as KB-310 ships, without a longest time for pauses and
 * without warnings. So a set that holds only targets still has clocks.
 */
export const defaultRules: Readonly<Record<ClockName, Rule>> = {
  response: like(['contact']),
  'next response': like(['unanswered message']),
  update: { ...like(['first response', 'public update']), onReopen: { kind: 'restart' } },
  resolution: {
    ...like(['contact']),
    pauses: [{ state: 'waiting on client' }, { state: 'waiting on third party' }],
    onReopen: { kind: 'continue', within: { ms: 7 * 86_400_000, businessDays: 0, months: 0 } },
  },
  attend: like(['opened']),
};

function like(starts: string[]): Rule {
  return { clause: '', starts, pauses: [], onReopen: undefined, severityChange: 'fair', warnAt: [] };
}
