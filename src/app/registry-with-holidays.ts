import type { Registry } from '../policy/compile.ts';
import { registry } from '../registry/registry.ts';
import { calendarExamples } from '../time/calendar-examples.ts';

let made: Promise<Registry> | undefined;

/**
 * The registry, for checks that run every example: those of calendars that close on public holidays too. The library of
 * holidays is large, and loaded only here.
 */
export function registryWithHolidays(): Promise<Registry> {
  made ??= withHolidays();
  return made;
}

async function withHolidays(): Promise<Registry> {
  const { publicHolidays } = await import('../time/public-holidays.ts');
  const kind = calendarExamples(publicHolidays);
  return { ...registry, examples: [...(registry.examples ?? []).filter((it) => it.policy !== kind.policy), kind] };
}
