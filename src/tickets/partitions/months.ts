import { madeAt } from '../../kit/ids.ts';

/** The ids (UUIDv7) that are made in a month of UTC, and the partition that holds the logs of those tickets. */
export interface Month {
  /** `event_2026_11`, in the schema tickets. */
  table: string;
  /** The first id that belongs to it. */
  from: string;
  /** The first id that does not any more. */
  to: string;
}

/** The month of UTC at so many months from that of an instant. */
export function monthAt(at: Temporal.Instant, months = 0): Month {
  const first = at.toZonedDateTimeISO('UTC').with({ day: 1 }).startOfDay().add({ months });
  const table = `event_${first.year}_${String(first.month).padStart(2, '0')}`;
  return { table, from: firstIdAt(first), to: firstIdAt(first.add({ months: 1 })) };
}

/** The month in which an id was made. */
export const monthOf = (id: string): Month => monthAt(madeAt(id));

function firstIdAt({ epochMilliseconds }: Temporal.ZonedDateTime): string {
  const hex = epochMilliseconds.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}
