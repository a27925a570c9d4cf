import type { PolicySet } from '../policy/policy-set.ts';

/** Where the days of a contract begin whose front matter names no zone. */
export const usualZone = 'Asia/Manila';

/** From when until when a contract holds by its days, in epoch milliseconds; `until` is the first instant after it. */
export interface ContractTime {
  from: number;
  until: number;
}

/**
 * Whether a contract holds at an instant: it is in the set, its first day has begun and its last is not over. A day begins
 * with its first instant in the contract's zone, which where clocks change at midnight is not 00:00.
 */
export function holds(set: PolicySet, contract: string, at: number): boolean {
  const time = contractTime(set, contract);
  return time !== undefined && time.from <= at && at < time.until;
}

/** From when until when a contract holds; absent where the set lacks it. */
export function contractTime(set: PolicySet, contract: string): ContractTime | undefined {
  const meta = set.documents.get(contract)?.meta;
  if (meta?.category !== 'contract') return undefined;
  const zone = meta.zone ?? usualZone;
  return {
    from: meta.from ? startOf(Temporal.PlainDate.from(meta.from), zone) : Number.NEGATIVE_INFINITY,
    until: meta.until ? startOf(Temporal.PlainDate.from(meta.until).add({ days: 1 }), zone) : Number.POSITIVE_INFINITY,
  };
}

function startOf(day: Temporal.PlainDate, zone: string): number {
  return day.toZonedDateTime(zone).epochMilliseconds;
}
