import { z } from 'zod';
import { PageTree } from '../documents/contract-tree.ts';

/** Words with emphasis and links. */
const rich = PageTree;

/** What stands between a heading and the next, where it is no table that the hub reads. */
const head = {
  anchor: z.string().meta({ description: 'Address within the page.' }),
  title: z.string(),
  text: rich.meta({ description: 'Text before the table, if there is one.' }),
};

/** A common situation, with the clause or section that answers it. */
const situation = z.strictObject({ clause: z.string(), situation: rich, answer: rich });

/** A document, with what it covers. */
const article = z.strictObject({
  id: z.string(),
  name: rich,
  covers: rich,
  clauses: z
    .number()
    .int()
    .optional()
    .meta({ description: 'How many numbered rules it holds; absent where the hub does not have the document.' }),
});

/** A reminder, whole, and where else in the desk it stands. */
const reminder = z.strictObject({ clause: z.string(), reminder: rich, shownAt: z.array(z.string()) });

/** A section of the front page. */
const frontSection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), ...head }),
  z.strictObject({ kind: z.literal('situations'), ...head, rows: z.array(situation) }),
  z.strictObject({ kind: z.literal('documents'), ...head, rows: z.array(article) }),
  z.strictObject({ kind: z.literal('reminders'), ...head, rows: z.array(reminder) }),
]);

export const FrontPage = z
  .strictObject({
    title: z.string(),
    welcome: rich,
    sections: z.array(frontSection),
    edition: z
      .strictObject({
        number: z.number().int(),
        inForceFrom: z.string().meta({ description: 'Instant, ISO 8601 in UTC with Z.' }),
      })
      .meta({ description: 'The edition in force that the page is of, and the instant since which it is.' }),
  })
  .meta({ id: 'FrontPage', description: "The hub's front page, section by section in the document's own order." });

export type FrontPage = z.infer<typeof FrontPage>;
export type FrontSection = z.infer<typeof frontSection>;
export type Situation = z.infer<typeof situation>;
export type Article = z.infer<typeof article>;
export type Reminder = z.infer<typeof reminder>;
