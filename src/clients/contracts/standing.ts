import type { FrontMatter } from '../../documents/document.ts';

/** Where a moment stands among the days of a contract, which begin and end in the contract's zone. */
export function standing(
  { from, until, zone = 'Asia/Manila' }: Pick<FrontMatter, 'from' | 'until' | 'zone'>,
  now: Temporal.Instant,
): 'holds' | 'not yet' | 'over' {
  const today = now.toZonedDateTimeISO(zone).toPlainDate().toString();
  if (from && today < from) return 'not yet';
  return until && today > until ? 'over' : 'holds';
}
