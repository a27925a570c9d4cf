/**
 * Where a company stands today, by its own zone: a piece of SQL over `c`, with the instant as the parameter that is named. Only the
 * days next to today's in UTC are other days somewhere, so for all others the zone is not asked, which takes ten times as long.
 */
export const stateAt = (now: string) => `case
    when ${isBefore('c.ended_on', now)} then 'ended'
    when c.supported_from is null or not ${isBefore('c.supported_from - 1', now)} then 'set-up'
    else 'supported' end`;

/** Whether a date is over in the company's zone. */
function isBefore(date: string, now: string): string {
  const utc = `(${now}::timestamptz at time zone 'UTC')::date`;
  const local = `(${now}::timestamptz at time zone c.zone)::date`;
  return `(${date} is not null and (${date} < ${utc} - 1 or (${date} <= ${utc} + 1 and ${date} < ${local})))`;
}
