import { duration, text, zone } from '../policy/cells.ts';
import { field, listTable, optional } from '../policy/schema.ts';
import { daysCell, exceptionsCell, hoursCell } from './cells.ts';
import { findNeverOpen } from './never-open.ts';

/** When the desk's time runs. Several rows of one name are united. */
export const calendars = listTable({
  name: 'calendars',
  about: 'Opening hours by zone, with the days on which they do not hold; every clock counts on one of them.',
  columns: {
    Name: field(text, 'What targets call it.'),
    Zone: field(zone, 'The time zone in which days and hours are meant.'),
    Days: field(daysCell, 'The days of the week on which it opens.'),
    Hours: field(hoursCell, 'The hours of those days.'),
    Closed: optional(field(exceptionsCell, 'Days on which it stays closed all the same.')),
    'Also open': optional(field(exceptionsCell, 'Days on which it opens besides.')),
    'Standard day': optional(field(duration, 'What one business day is worth; else the longest row.')),
  },
  check: (rows, report) => {
    for (const { row, closedFrom } of findNeverOpen(rows))
      report(row.cells.Closed.place, neverOpen(row.values.Name, closedFrom));
  },
});

function neverOpen(name: string, from: string) {
  return {
    code: 'policy/calendar-never-open',
    message: `Closed: the calendar "${name}" does not open once in the 400 days from ${from}.`,
    hint: 'A clock on it would never be due. Shorten the closing, or give days on which it is also open.',
  };
}
