import { z } from 'zod';
import { line } from './wire.ts';

/** A step by which a client is set up (KB-253 setup), and its evidence where it is done. */
export const SetUpStep = z
  .strictObject({
    clause: z.string().meta({ description: 'Its clause in KB-253: U1' }),
    step: z.string(),
    what: z.string().meta({ description: 'What is done in it' }),
    owner: z.string().meta({ description: 'The role that answers for it, by its id: ops' }),
    wanted: z.string().meta({ description: 'What shows that it is done' }),
    done: z
      .strictObject({
        evidence: z.string(),
        by: z.string().nullable().meta({ description: 'Who said so' }),
        at: z.string().meta({ description: 'Instant, ISO 8601 in UTC' }),
        edition: z.number().int().meta({ description: 'The edition of the documents on that day' }),
      })
      .nullable(),
  })
  .meta({ id: 'SetUpStep' });
export type SetUpStep = z.infer<typeof SetUpStep>;

export const SetUpMark = z
  .strictObject({
    evidence: line(500, 'What shows that it is done, never a password, a key or the phrase (W1)'),
  })
  .meta({ id: 'SetUpMark' });
