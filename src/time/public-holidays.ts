import DateHolidays from 'date-holidays';
import type { ResolvedHoliday } from './holidays.ts';

/** Days off by law: regular holidays, and special days that are declared non-working. Observances are working days. */
const daysOff = ['public', 'optional'];

/**
 * The public holidays of countries in some years, worked out by rule. For the edge only, once per publishing: it loads
 * a large library. Years are inclusive; a country that the library does not know has none.
 */
export function publicHolidays(countries: readonly string[], from: number, to: number): ResolvedHoliday[] {
  return countries.flatMap((country) => {
    const rules = new DateHolidays(country);
    const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    return years.flatMap((year) => ofYear(rules, country, year));
  });
}

function ofYear(rules: DateHolidays, country: string, year: number): ResolvedHoliday[] {
  return (rules.getHolidays(year) || [])
    .filter((it) => daysOff.includes(it.type))
    .map((it) => ({ country, date: it.date.slice(0, 10), name: it.name }));
}
