import ical, { ICalCalendarMethod, type ICalEventData } from 'ical-generator';
import type { People } from '../service.ts';
import { shiftsBetween } from './between.ts';
import type { CalendarOwner } from './calendar-store.ts';
import { loadNames } from './names.ts';
import type { Shift, Span } from './records.ts';
import { loadRecords } from './store.ts';

const PAST: Temporal.DurationLike = { hours: 30 * 24 };
const AHEAD: Temporal.DurationLike = { hours: 120 * 24 };

/** The stretch of time that a feed covers. */
export const feedStretch = (now: Temporal.Instant): Span => ({ from: now.subtract(PAST), until: now.add(AHEAD) });

/** Somebody's own shifts as iCalendar, and for a Team Leader those of the team. */
export async function calendarText(
  { pool, clock }: Pick<People, 'pool' | 'clock'>,
  owner: CalendarOwner,
): Promise<string> {
  const now = clock.now();
  const stretch = feedStretch(now);
  const records = await loadRecords(pool, stretch);
  const names = await loadNames(pool);
  const shifts = shiftsBetween(records, stretch).filter((it) => it.worked.length > 0 && isShown(it, owner));
  const calendar = ical({
    name: `Shifts of ${owner.name}`,
    prodId: { company: 'LeanTech', product: 'LeanTech Hub', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  });
  for (const shift of shifts) calendar.createEvent(eventOf(shift, owner, names, now));
  return calendar.toString();
}

const isShown = ({ person, team }: Shift, { id, leads }: CalendarOwner) => person === id || leads.includes(team);

/**
 * One event per shift, in UTC, which every calendar shows on the wall of whoever looks. The row and date name it for good, so that a
 * calendar sees the same event again after each fetch, and after a swap.
 */
function eventOf(
  { rota, date, team, person, worked }: Shift,
  owner: CalendarOwner,
  names: ReadonlyMap<string, string>,
  now: Temporal.Instant,
): ICalEventData {
  const whose = person === owner.id ? 'Shift' : names.get(person);
  return {
    id: `${rota}.${date}@leantech-hub`,
    stamp: new Date(now.epochMilliseconds),
    start: new Date(worked[0]!.from.epochMilliseconds),
    end: new Date(worked.at(-1)!.until.epochMilliseconds),
    summary: `${whose}, ${names.get(team)}`,
  };
}
