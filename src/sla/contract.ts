import { z } from 'zod';
import { severities } from '../policy/words.ts';
import { clockNames } from './policy.ts';

const real = z.iso.datetime({ local: true, precision: -1 });

/** A wall time in Manila, as forms hold it: no instant, and no RFC 3339. */
const wallTime = (description: string) =>
  z
    .string()
    .regex(/^20\d\d-\d\d-\d\dT\d\d:\d\d$/)
    .refine((it) => real.safeParse(it).success)
    .optional()
    .meta({ description: `${description} Wall time in Manila: \`2026-11-23T14:00\`.` });

export const DueQuestion = z
  .strictObject({
    severity: z.enum(severities).default('SEV1').meta({ description: 'The gravest, where absent.' }),
    document: z.string().max(80).optional().meta({ description: 'Whose targets: the common document, or a contract.' }),
    contacted: wallTime('When the client reached us; now, where absent.'),
    answered: wallTime('When a person first answered.'),
    pausedFrom: wallTime('Waiting on the client from then, until the client answered or the pause ends by itself.'),
    pausedTo: wallTime('When the client answered.'),
  })
  .meta({ id: 'DueQuestion', description: 'A case put to the clocks by hand: what an address or a form holds.' });

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
