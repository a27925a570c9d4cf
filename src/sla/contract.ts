import { z } from 'zod';
import { severities } from '../policy/words.ts';
import { clockNames } from './policy.ts';

/** A wall time in Manila, as forms hold it. */
const wallTime = z.iso
  .datetime({ local: true, precision: -1 })
  .refine((it) => /^20\d\d-/.test(it) && !it.endsWith('Z'))
  .meta({ description: 'Wall time in Manila: `2026-11-23T14:00`.' });

export const DueQuestion = z
  .strictObject({
    severity: z.enum(severities).default('SEV1'),
    document: z.string().max(80).optional().meta({ description: 'Whose targets: the common document, or a contract.' }),
    contacted: wallTime.optional().meta({ description: 'When the client reached us; now, where absent.' }),
    answered: wallTime.optional().meta({ description: 'When a person first answered.' }),
    pausedFrom: wallTime
      .optional()
      .meta({ description: 'Waiting on the client from then, until the client answered or the pause ends by itself.' }),
    pausedTo: wallTime.optional().meta({ description: 'When the client answered.' }),
  })
  .meta({
    id: 'DueQuestion',
    description: "A case put to the clocks by hand: what an address or a form holds. Times are Manila's.",
  });

/** A stretch of time, in epoch milliseconds. */
const span = z.strictObject({ from: z.number(), to: z.number() });

export const DueClock = z
  .strictObject({
    clock: z.enum(clockNames),
    dueAt: z.number().nullable(),
    metAt: z.number().nullable().meta({ description: 'When it was met; null while it was not.' }),
    late: z.boolean().meta({ description: 'Whether it was met after it was due.' }),
    target: z.string().meta({ description: 'As the document writes it: `3 business days`.' }),
    calendar: z.string(),
    clauses: z.array(z.string()).meta({ description: 'Clauses that it rests on: the target, the rule, the calendar.' }),
    open: z.array(span).meta({ description: 'Open hours of its calendar until a day past the last due of the case.' }),
    counted: z.array(span).meta({ description: 'Those that count.' }),
    pauses: z.array(span).meta({ description: 'Stretches in which the clock stood.' }),
  })
  .meta({ id: 'DueClock', description: 'One clock of the case. Instants are epoch milliseconds.' });

export const DueAnswer = z
  .strictObject({
    severity: z.enum(severities),
    now: z.number(),
    contactedAt: z.number(),
    clocks: z.array(DueClock),
  })
  .meta({ id: 'DueAnswer', description: 'When things are due in a case.' });

export type DueQuestion = z.infer<typeof DueQuestion>;
export type DueClock = z.infer<typeof DueClock>;
export type DueAnswer = z.infer<typeof DueAnswer>;
