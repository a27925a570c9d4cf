import { z } from 'zod';

const instant = z.string().meta({ description: 'Instant, ISO 8601 in UTC with Z.' });

export const EditionSummary = z
  .strictObject({
    id: z.string().meta({ description: 'Kept by tickets, verdicts and clocks; never changes.' }),
    number: z.number().int().meta({ description: 'Counts up from 1 in the order of publishing.' }),
    setHash: z.string().meta({
      description:
        'SHA-256 over the ids and texts of all documents: two editions with the same documents have the same.',
    }),
    author: z.string().meta({ description: 'Who published it.' }),
    note: z.string().meta({ description: "Why, in the author's words." }),
    publishedAt: instant,
    inForceFrom: instant.meta({
      description: 'From this instant on the desk works by it, until one with a later instant takes over.',
    }),
    documents: z.number().int().meta({ description: 'How many documents it holds.' }),
    state: z.enum(['in force', 'scheduled', 'past', 'replaced']).meta({
      description:
        '`in force` now; `scheduled` for later; `past`; or `replaced`: scheduled, and another one for the same moment was published since.',
    }),
  })
  .meta({ id: 'EditionSummary', description: 'One line of the list of editions.' });

export const EditionList = z
  .strictObject({
    editions: z.array(
      EditionSummary.extend({
        clauses: z.number().int().meta({ description: 'How many clauses it changed, added or took away.' }),
      }),
    ),
    inForce: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Number of the edition in force now; null before the first.' }),
  })
  .meta({ id: 'EditionList', description: 'The editions, newest first.' });

export const EditionDetail = EditionSummary.extend({
  contents: z.array(
    z.strictObject({
      id: z.string().meta({ description: '`KB-310`' }),
      title: z.string(),
      hash: z.string().meta({ description: 'SHA-256 of the text.' }),
      since: z.number().int().meta({
        description: 'Number of the first edition that held this very text: since when the document reads as it does.',
      }),
    }),
  ),
  resolved: z.record(z.string(), z.unknown()).meta({
    description: 'What was taken from libraries when it was published, such as the dates of public holidays, by name.',
  }),
}).meta({ id: 'EditionDetail', description: 'One edition with what it holds.' });

export const CellDifference = z
  .strictObject({ heading: z.string(), now: z.string().optional(), was: z.string().optional() })
  .meta({
    id: 'CellDifference',
    description:
      'One cell of a clause, before and after; absent on a side where the clause or the column was not there.',
  });

export const Difference = z
  .strictObject({
    kind: z.enum([
      'document added',
      'document withdrawn',
      'clause added',
      'clause removed',
      'clause changed',
      'clause moved',
      'text changed',
      'head changed',
    ]),
    document: z.string(),
    title: z.string().meta({ description: "The document's title, as it is after the change." }),
    clause: z.string().optional().meta({ description: "The clause's id, where the difference is one of a clause." }),
    section: z
      .string()
      .optional()
      .meta({ description: 'Anchor of the section in which it stands; after the change, where it still stands.' }),
    cells: z
      .array(CellDifference)
      .meta({ description: 'The cells that differ; for a clause in prose its words under the heading "Text".' }),
    words: z.string().meta({ description: 'The difference as one sentence: `KB-310 T2: Update 2 h, was 4 h`.' }),
  })
  .meta({ id: 'Difference', description: 'One difference between two sets of documents.' });

export const CitingPlace = z
  .strictObject({
    document: z.string(),
    section: z.string().meta({ description: 'Anchor of the section.' }),
    heading: z.string().meta({ description: "The section's heading." }),
    line: z.number().int().meta({ description: "1-based line of the citation in the document's text." }),
  })
  .meta({ id: 'CitingPlace', description: 'A place that cites a clause.' });

export const EditionWarning = z
  .strictObject({
    kind: z.enum(['id vanished', 'id moved', 'id reused', 'overruled later']),
    document: z.string(),
    clause: z.string().optional(),
    citedIn: z.array(CitingPlace).meta({ description: 'Where the clause is cited in the new set.' }),
    words: z.string(),
  })
  .meta({
    id: 'EditionWarning',
    description: 'Something that publishing does not forbid, and that its author should know.',
  });

export const EditionChanges = z
  .strictObject({
    edition: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Number of the edition; null for a draft that is not published.' }),
    against: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Number of the edition that it is compared with; null where there was none.' }),
    differences: z.array(Difference),
    libraries: z
      .boolean()
      .meta({ description: 'Whether what was taken from libraries differs, such as the dates of public holidays.' }),
    warnings: z.array(EditionWarning),
  })
  .meta({ id: 'EditionChanges', description: 'What an edition changed against the one before it.' });

/** An edition by its number, with the moment it takes force. */
const editionMoment = z.strictObject({ number: z.number().int(), inForceFrom: instant });

export const DocumentHistory = z
  .strictObject({
    document: z.string(),
    inForce: editionMoment
      .nullable()
      .meta({ description: 'The edition since which its text in force is in force; null where no text of it is.' }),
    reading: editionMoment
      .extend({
        state: EditionSummary.shape.state,
        isInForce: z.boolean().meta({ description: 'Whether this very text is in force, be it under another number.' }),
      })
      .nullable()
      .meta({
        description:
          'The text asked for, that of `?edition=N` or the one in force; null where that edition does not hold the document.',
      }),
    changed: z
      .array(
        EditionSummary.pick({ number: true, inForceFrom: true, author: true, note: true, state: true }).extend({
          change: z.enum(['added', 'changed', 'withdrawn']),
        }),
      )
      .meta({ description: 'The editions that changed it, newest first.' }),
  })
  .meta({ id: 'DocumentHistory', description: 'Where one document stands among the editions.' });

export const PreviewDiagnostic = z
  .strictObject({
    code: z.string(),
    severity: z.enum(['error', 'warning']),
    file: z.string(),
    line: z.number().int(),
    column: z.number().int(),
    endLine: z.number().int(),
    endColumn: z.number().int(),
    message: z.string(),
    hint: z.string().optional(),
    excerpt: z.strictObject({ text: z.string(), start: z.number().int(), end: z.number().int() }).optional().meta({
      description:
        'The line that is meant, cut to a width that fits, with the place in it; absent where there is no such line.',
    }),
  })
  .meta({ id: 'PreviewDiagnostic', description: 'One problem of a draft, as `hub check` tells it.' });

export const RuleChange = z
  .strictObject({
    kind: z
      .enum(['changed', 'added', 'removed', 'reordered'])
      .meta({ description: '`reordered`: the table is read from the top, and the clause would stand before others.' }),
    document: z.string(),
    clause: z.string(),
    anchor: z.string().meta({ description: 'Anchor of the enforced section.' }),
    heading: z.string().meta({ description: "The section's heading." }),
    was: z
      .string()
      .optional()
      .meta({ description: 'The rule as a sentence, as it is in force; absent where it is new.' }),
    now: z.string().optional().meta({ description: 'The rule as it would be; absent where it would be gone.' }),
    before: z
      .string()
      .optional()
      .meta({ description: 'The clause before which it would be read, where it is `reordered`.' }),
    conditions: z
      .array(z.strictObject({ name: z.string(), was: z.string(), now: z.string() }))
      .meta({ description: 'The conditions that the rule calls by name and that say something else.' }),
  })
  .meta({
    id: 'RuleChange',
    description: 'One rule that would decide otherwise than it does; a rule that is only worded otherwise is none.',
  });

export const Preview = z
  .strictObject({
    folder: z.string().meta({ description: 'The folder, as it was given.' }),
    version: z.number().int().meta({ description: 'Counts up with every change that was read.' }),
    readAt: instant,
    publishable: z.boolean().meta({ description: 'Whether it could be published as it is.' }),
    diagnostics: z.array(PreviewDiagnostic),
    changes: EditionChanges,
    rules: z
      .array(RuleChange)
      .meta({ description: 'The rules that would decide otherwise, of the documents that compile.' }),
    untold: z.array(z.string()).meta({
      description:
        'The documents that do not compile, so that nobody can say which of their rules would decide otherwise.',
    }),
  })
  .meta({
    id: 'Preview',
    description: 'A folder under `hub start --watch`, laid over the edition in force: what publishing it now would do.',
  });

export const PreviewWatched = z
  .strictObject({
    folder: z
      .string()
      .nullable()
      .meta({ description: 'The folder, as it was given; null where the hub was started without `--watch`.' }),
  })
  .meta({ id: 'PreviewWatched', description: 'Whether the hub watches a folder at all.' });

export type EditionSummary = z.infer<typeof EditionSummary>;
export type EditionList = z.infer<typeof EditionList>;
export type EditionDetail = z.infer<typeof EditionDetail>;
export type CellDifference = z.infer<typeof CellDifference>;
export type Difference = z.infer<typeof Difference>;
export type CitingPlace = z.infer<typeof CitingPlace>;
export type EditionWarning = z.infer<typeof EditionWarning>;
export type EditionChanges = z.infer<typeof EditionChanges>;
export type DocumentHistory = z.infer<typeof DocumentHistory>;
export type PreviewDiagnostic = z.infer<typeof PreviewDiagnostic>;
export type RuleChange = z.infer<typeof RuleChange>;
export type Preview = z.infer<typeof Preview>;
export type PreviewWatched = z.infer<typeof PreviewWatched>;
