import { z } from 'zod';
import { ACTS } from '../people/acts.ts';

export const HistoryQuestion = z.strictObject({
  before: z.uuid().optional().meta({ description: 'Only what is older than this entry' }),
});

/** Who changed what of a company, the newest first. */
export const HistoryPage = z
  .strictObject({
    entries: z.array(
      z.strictObject({
        id: z.uuid(),
        at: z.string().meta({ description: 'Instant, ISO 8601 in UTC' }),
        by: z.string().meta({ description: 'The name of that day' }),
        act: z.enum(ACTS),
        what: z
          .string()
          .meta({ description: 'The contact, site, server, step or fields; empty where the act says all' }),
      }),
    ),
    next: z.uuid().nullable().meta({ description: 'Send it as `before` for what is older' }),
  })
  .meta({ id: 'CompanyHistory' });
export type HistoryPage = z.infer<typeof HistoryPage>;
