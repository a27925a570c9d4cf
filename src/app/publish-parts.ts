import type { PublishParts } from '../editions/publish.ts';
import { registryWithHolidays } from './registry-with-holidays.ts';
import { resolveHolidays } from './resolve-holidays.ts';
import { tellOfEdition } from './tell-of-edition.ts';

/** Years before and after the one in which an edition takes force. Past the last one it is time for a new edition. */
const years = { before: 2, after: 10 };

/** What publishing gets from the modules above editions/: every policy and fact, and the dates of public holidays. */
export const publishParts: PublishParts = {
  registry: registryWithHolidays,
  resolve: async (set, inForceFrom) => {
    const { year } = inForceFrom.toZonedDateTimeISO('UTC');
    return { holidays: await resolveHolidays(set, [year - years.before, year + years.after]) };
  },
  published: async (query, edition, documents) => tellOfEdition({ query }, edition, documents),
};
