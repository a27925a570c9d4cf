import { z } from 'zod';
import { TEMPLATES } from './template.ts';

// What crosses the wire about mail that leaves. Instants are ISO 8601 in UTC. No body and no link ever does.

export const LETTER_STATES = ['waiting', 'sent', 'dead', 'discarded'] as const;

const instant = z.string().meta({ description: 'Instant in UTC, ISO 8601' });

/** One letter, without what it says. */
export const Letter = z
  .strictObject({
    id: z.uuid(),
    template: z.enum(TEMPLATES).meta({ description: 'Which of the fixed templates it is' }),
    recipient: z.string().meta({ description: 'Mail address that it goes to' }),
    state: z.enum(LETTER_STATES).meta({ description: 'dead: it was given up; discarded: somebody put it aside' }),
    tries: z.number().int().meta({ description: 'How often a server was asked to take it' }),
    answer: z.string().nullable().meta({ description: 'What the server answered last, or why it was given up' }),
    writtenAt: instant,
    triedAt: instant.nullable().meta({ description: 'When it was tried last' }),
    nextAt: instant.nullable().meta({ description: 'When it is tried next; null where it is not' }),
    endedAt: instant.nullable().meta({ description: 'When it was delivered, given up or discarded' }),
    canReplay: z.boolean().meta({ description: 'Whether it can be sent again: it is dead, and its link still holds' }),
  })
  .meta({ id: 'Letter' });
export type Letter = z.infer<typeof Letter>;

/** Which letters are asked for. */
export const LetterQuestion = z
  .strictObject({
    state: z.enum(LETTER_STATES).optional().meta({ description: 'Only letters in this state' }),
    before: z.uuid().optional().meta({ description: 'Only what is older than this letter' }),
  })
  .meta({ id: 'LetterQuestion' });
export type LetterQuestion = z.infer<typeof LetterQuestion>;

export const LetterPage = z
  .strictObject({
    letters: z.array(Letter).meta({ description: 'The newest first, at most 50' }),
    next: z.uuid().nullable().meta({ description: 'To be given as `before` for what is older; null at the end' }),
    relay: z
      .string()
      .nullable()
      .meta({ description: 'Host and port of the mail server; null where mail is not set up' }),
    from: z.string().nullable().meta({ description: 'Who mail is from; null where mail is not set up' }),
  })
  .meta({ id: 'LetterPage' });
export type LetterPage = z.infer<typeof LetterPage>;
