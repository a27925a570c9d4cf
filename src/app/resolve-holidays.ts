import type { PolicySet } from '../policy/policy-set.ts';
import { countriesOf, type ResolvedHoliday } from '../time/holidays.ts';
import { calendars } from '../time/policy.ts';

/**
 * The public holidays that the calendars of a set ask for, in these years, both in. The library of holidays is large, and
 * loaded only where a calendar asks for it.
 */
export async function resolveHolidays(set: PolicySet, [first, last]: [number, number]): Promise<ResolvedHoliday[]> {
  const countries = countriesOf(
    set.policies.filter((it) => it.schema.name === calendars.name).flatMap((it) => rowsOf(it)),
  );
  if (!countries.length) return [];
  const { publicHolidays } = await import('../time/public-holidays.ts');
  return publicHolidays(countries, first, last);
}

function rowsOf(policy: PolicySet['policies'][number]) {
  return policy.rows as unknown as Parameters<typeof countriesOf>[0];
}
