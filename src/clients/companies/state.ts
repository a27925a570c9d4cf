/** Where a company stands today, by its own zone: a piece of SQL over `c`, with the instant as the parameter that is named. */
export const stateAt = (now: string) => `case
    when c.ended_on is not null and c.ended_on < (${now}::timestamptz at time zone c.zone)::date then 'ended'
    when c.supported_from is null or c.supported_from > (${now}::timestamptz at time zone c.zone)::date then 'set-up'
    else 'supported' end`;
