/**
 * Milliseconds as an ISO 8601 duration, `PT4M`: in whole units, since FEEL knows fractions of a second only. By hand, since
 * not every browser in which this runs has `Temporal`.
 */
export function isoOf(ms: number): string {
  const hours = Math.floor(ms / 3_600_000);
  const minutes = Math.floor((ms % 3_600_000) / 60_000);
  const seconds = (ms % 60_000) / 1_000;
  const parts = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds ? `${seconds}S` : ''}`;
  return `PT${parts || '0S'}`;
}
