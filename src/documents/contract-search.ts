import { z } from 'zod';
import type { SearchUnit as Unit } from './search.ts';

/** Characters, from `start` to before `end`. */
const range = z.strictObject({ start: z.number().int(), end: z.number().int() });

export const SearchHit = z
  .strictObject({
    document: z.string(),
    anchor: z
      .string()
      .optional()
      .meta({ description: 'Section anchor or clause id; absent where the document itself is the answer.' }),
    kind: z.enum(['document', 'section', 'clause']),
    section: z
      .string()
      .optional()
      .meta({ description: 'Anchor of the section in which it stands; absent at the top.' }),
    title: z.string(),
    titleHighlights: z.array(range),
    sentence: z.string().meta({ description: 'The sentence that matched.' }),
    highlights: z.array(range).meta({ description: 'Which characters of the sentence to highlight.' }),
    breadcrumb: z.array(z.string()).meta({ description: 'Title of the document, then of the sections above.' }),
    score: z.number(),
    by: z.enum(['id', 'text']).meta({ description: '`id` where the question named it, `text` where words led to it.' }),
  })
  .meta({ id: 'SearchHit', description: 'A place in the documents that answers a question.' });

export const SearchAnswer = z
  .strictObject({ query: z.string(), hits: z.array(SearchHit) })
  .meta({ id: 'SearchAnswer', description: 'What was asked, and the places that answer it, best first.' });

/** Exactly what `searchUnits` makes. */
export const SearchUnit: z.ZodType<Unit> = z
  .strictObject({
    document: z.string(),
    anchor: z.string().optional().meta({ description: 'Section anchor or clause id; absent for the document itself.' }),
    kind: z.enum(['document', 'section', 'clause']),
    title: z.string(),
    text: z.string(),
    breadcrumb: z.array(z.string()).meta({ description: 'Title of the document, then of the sections above.' }),
    section: z.string().optional().meta({ description: 'Anchor of the section that it stands in; absent at the top.' }),
    aliases: z.array(z.string()).optional().meta({ description: 'Other words that lead here.' }),
    sayings: z.array(z.string()).optional().meta({ description: 'What people say when they mean this.' }),
    record: z.literal(true).optional().meta({ description: 'An error code: looked at first for a complaint.' }),
    signpost: z
      .literal(true)
      .optional()
      .meta({ description: 'The front page points the way; what it points to comes before it.' }),
  })
  .meta({ id: 'SearchUnit', description: 'A place that search can find.' });

export const SearchUnits = z
  .strictObject({ units: z.array(SearchUnit) })
  .meta({ id: 'SearchUnits', description: 'All that search looks through; browsers make their own index from it.' });

export type SearchAnswer = z.infer<typeof SearchAnswer>;
export type SearchUnits = z.infer<typeof SearchUnits>;
