import { z } from 'zod';
import type { PageTree } from '../documents/render.ts';

/** Words with emphasis and links: a sanitised HTML syntax tree (hast), as in the body of a document. */
const rich = z.custom<PageTree>((value) => (value as PageTree | undefined)?.type === 'root');

/** What stands between a heading and the next, where it is no table that the hub reads. */
const head = {
  /** Address within the page. */
  anchor: z.string(),
  title: z.string(),
  /** Text before the table, if there is one. */
  text: rich,
};

/** A common situation, with the clause or section that answers it. */
const situation = z.object({ clause: z.string(), situation: rich, answer: rich });

/** A document, with what it covers. */
const article = z.object({
  id: z.string(),
  name: rich,
  covers: rich,
  /** How many numbered rules it holds; absent where the hub does not have the document. */
  clauses: z.number().int().optional(),
});

/** A reminder, whole, and where else in the desk it stands. */
const reminder = z.object({ clause: z.string(), reminder: rich, shownAt: z.array(z.string()) });

/** A section of the front page. */
const frontSection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), ...head }),
  z.object({ kind: z.literal('situations'), ...head, rows: z.array(situation) }),
  z.object({ kind: z.literal('documents'), ...head, rows: z.array(article) }),
  z.object({ kind: z.literal('reminders'), ...head, rows: z.array(reminder) }),
]);

/** The hub's front page, section by section in the document's own order. */
export const frontPage = z.object({
  title: z.string(),
  welcome: rich,
  sections: z.array(frontSection),
  /** The edition in force that the page is of, and the instant since which it is. */
  edition: z.object({ number: z.number().int(), inForceFrom: z.string() }),
});

export type FrontPage = z.infer<typeof frontPage>;
export type FrontSection = z.infer<typeof frontSection>;
export type Situation = z.infer<typeof situation>;
export type Article = z.infer<typeof article>;
export type Reminder = z.infer<typeof reminder>;
