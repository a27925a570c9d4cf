import { z } from 'zod';

// What crosses the wire about the inbox. Instants are ISO 8601 in UTC.

const by = z.string().max(200).meta({ description: 'Who did it, under the name of that moment' });
const team = z.string().max(80).meta({ description: "The team's name" });
const date = z.iso.date().meta({ description: 'Date on which a shift begins, on the wall clock of the rota' });
const instant = z.string().meta({ description: 'Instant, ISO 8601 in UTC' });

const line = <T extends string, F extends z.ZodRawShape>(template: T, fields: F) =>
  z.strictObject({ template: z.literal(template), fields: z.strictObject(fields) });

/**
 * What the inbox can say: each template with the fields that its words are made with. Names, dates, instants, ids and counts; no text
 * that somebody wrote, least of all a client.
 */
export const Said = z
  .discriminatedUnion('template', [
    line('swap-asked', { by, date }),
    line('swap-accepted', { by, date }),
    line('swap-declined', { by, date }),
    line('joined', { who: by, person: z.uuid() }),
    line('rota-added', { by, team, from: date }),
    line('rota-changed', { by, team, from: date }),
    line('rota-ended', { by, team, last: date }),
    line('absence-noted', { by, from: instant, until: instant }),
    line('absence-ended', { by, until: instant }),
    line('letter-dead', { letter: z.uuid().meta({ description: 'The letter that was given up' }) }),
    line('edition', {
      number: z.int(),
      documents: z.int().meta({ description: 'How many documents differ from the edition before' }),
      from: instant.meta({ description: 'When it takes force' }),
    }),
  ])
  .meta({ id: 'Said' });
export type Said = z.infer<typeof Said>;

export const Notice = z
  .strictObject({
    id: z.uuid(),
    said: Said,
    href: z.string().meta({ description: 'Where it leads: a path of the hub' }),
    at: instant.meta({ description: 'When it happened' }),
    seenAt: instant.nullable().meta({ description: 'When its reader had seen it; null where they have not' }),
  })
  .meta({ id: 'Notice' });
export type Notice = z.infer<typeof Notice>;

/** How much waits. The newest tells readers that something came even where the number stays. */
export const Unread = z
  .strictObject({
    unread: z.int().meta({ description: 'Lines that were not seen' }),
    newest: z.uuid().nullable().meta({ description: 'The latest line of all; null where there is none' }),
  })
  .meta({ id: 'Unread' });
export type Unread = z.infer<typeof Unread>;

export const InboxPage = z
  .strictObject({
    notices: z.array(Notice).meta({ description: 'The newest first, at most 50' }),
    next: z.uuid().nullable().meta({ description: 'To be given as `before` for what is older; null at the end' }),
  })
  .meta({ id: 'InboxPage' });
export type InboxPage = z.infer<typeof InboxPage>;

/** Which part of the inbox is asked for. */
export const InboxQuestion = z.strictObject({
  before: z.uuid().optional().meta({ description: 'Only what is older than this line' }),
});

/** What was on the screen when somebody said that they had seen all. */
export const SeenUpTo = z
  .strictObject({
    newest: z.uuid().meta({ description: 'The latest line that they saw; what came since stays unread' }),
  })
  .meta({ id: 'SeenUpTo' });
