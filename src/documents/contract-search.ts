import { z } from 'zod';

/** Characters, from `start` to before `end`. */
const range = z.object({ start: z.number().int(), end: z.number().int() });

/** A place in the documents that answers a question. */
export const searchHit = z.object({
  document: z.string(),
  /** Section anchor or clause id; absent where the document itself is the answer. */
  anchor: z.string().optional(),
  kind: z.enum(['document', 'section', 'clause']),
  section: z.string().optional(),
  title: z.string(),
  titleHighlights: z.array(range),
  /** The sentence that matched, and which characters of it to highlight. */
  sentence: z.string(),
  highlights: z.array(range),
  /** Title of the document, then of the sections above. */
  breadcrumb: z.array(z.string()),
  score: z.number(),
  /** `id` where the question named it, `text` where words led to it. */
  by: z.enum(['id', 'text']),
});

/** What was asked, and the places that answer it, best first. */
export const searchAnswer = z.object({ query: z.string(), hits: z.array(searchHit) });

export type SearchAnswer = z.infer<typeof searchAnswer>;
