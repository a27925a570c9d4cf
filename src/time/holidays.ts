import type { Exception } from './cells.ts';

/** One public holiday, resolved to its date. An edition stores these: what libraries know changes, the past does not. */
export interface ResolvedHoliday {
  /** ISO 3166 country, as the cell writes it: `PH`. */
  country: string;
  /** `2026-11-30`. */
  date: string;
  name: string;
}

/** The countries whose public holidays a table of calendars asks for. */
export function countriesOf(rows: readonly AsksForHolidays[]): string[] {
  const cells = rows.flatMap((row) => [...(row.values.Closed ?? []), ...(row.values['Also open'] ?? [])]);
  return [...new Set(cells.flatMap((it) => it.holidays ?? []))].sort();
}

interface AsksForHolidays {
  values: { Closed: readonly Exception[] | undefined; 'Also open': readonly Exception[] | undefined };
}
