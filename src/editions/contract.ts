import { z } from 'zod';

/** An instant on the wire: ISO 8601 in UTC with Z. */
const instant = z.string();

/** One line of the list of editions. */
export const editionSummary = z.object({
  /** Kept by tickets, verdicts and clocks; never changes. */
  id: z.string(),
  /** Counts up from 1 in the order of publishing. */
  number: z.number().int(),
  /** SHA-256 over the ids and texts of all documents: two editions with the same documents have the same. */
  setHash: z.string(),
  /** Who published it. */
  author: z.string(),
  /** Why, in the author's words. */
  note: z.string(),
  publishedAt: instant,
  /** From this instant on the desk works by it, until one with a later instant takes over. */
  inForceFrom: instant,
  /** How many documents it holds. */
  documents: z.number().int(),
  /**
   * `in force` now; `scheduled` for later; `past`; or `replaced`: scheduled, and another one for the same moment was
   * published since.
   */
  state: z.enum(['in force', 'scheduled', 'past', 'replaced']),
});

/** The editions, newest first. */
export const editionList = z.object({
  editions: z.array(
    editionSummary.extend({
      /** How many clauses it changed, added or took away. */
      clauses: z.number().int(),
    }),
  ),
  /** Number of the edition in force now; null before the first. */
  inForce: z.number().int().nullable(),
});

/** One edition with what it holds. */
export const editionDetail = editionSummary.extend({
  contents: z.array(
    z.object({
      /** `KB-310` */
      id: z.string(),
      title: z.string(),
      /** SHA-256 of the text. */
      hash: z.string(),
      /** Number of the first edition that held this very text: since when the document reads as it does. */
      since: z.number().int(),
    }),
  ),
  /** What was taken from libraries when it was published, such as the dates of public holidays, by name. */
  resolved: z.record(z.string(), z.unknown()),
});

/** One cell of a clause, before and after; absent on a side where the clause or the column was not there. */
export const cellDifference = z.object({ heading: z.string(), now: z.string().optional(), was: z.string().optional() });

/** One difference between two sets of documents. */
export const difference = z.object({
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
  /** The document's title, as it is after the change. */
  title: z.string(),
  /** The clause's id, where the difference is one of a clause. */
  clause: z.string().optional(),
  /** Anchor of the section in which it stands; after the change, where it still stands. */
  section: z.string().optional(),
  /** The cells that differ; for a clause in prose its words under the heading "Text". */
  cells: z.array(cellDifference),
  /** The difference as one sentence: `KB-310 T2: Update 2 h, was 4 h`. */
  words: z.string(),
});

/** A place that cites a clause. */
export const citingPlace = z.object({
  document: z.string(),
  /** Anchor of the section. */
  section: z.string(),
  /** The section's heading. */
  heading: z.string(),
  /** 1-based line of the citation in the document's text. */
  line: z.number().int(),
});

/** Something that publishing does not forbid, and that its author should know. */
export const editionWarning = z.object({
  kind: z.enum(['id vanished', 'id moved', 'id reused', 'overruled later']),
  document: z.string(),
  clause: z.string().optional(),
  /** Where the clause is cited in the new set. */
  citedIn: z.array(citingPlace),
  words: z.string(),
});

/** What an edition changed against the one before it. */
export const editionChanges = z.object({
  /** Number of the edition; null for a draft that is not published. */
  edition: z.number().int().nullable(),
  /** Number of the edition that it is compared with; null where there was none. */
  against: z.number().int().nullable(),
  differences: z.array(difference),
  /** Whether what was taken from libraries differs, such as the dates of public holidays. */
  libraries: z.boolean(),
  warnings: z.array(editionWarning),
});

/** An edition by its number, with the moment it takes force. */
const editionMoment = z.object({ number: z.number().int(), inForceFrom: instant });

/** Where one document stands among the editions. */
export const documentHistory = z.object({
  document: z.string(),
  /** The edition since which its text in force is in force; null where no text of it is. */
  inForce: editionMoment.nullable(),
  /** The text asked for, that of `?edition=N` or the one in force; null where that edition does not hold the document. */
  reading: editionMoment
    .extend({
      state: editionSummary.shape.state,
      /** Whether this very text is in force, be it under another number. */
      isInForce: z.boolean(),
    })
    .nullable(),
  /** The editions that changed it, newest first. */
  changed: z.array(
    editionSummary
      .pick({ number: true, inForceFrom: true, author: true, note: true, state: true })
      .extend({ change: z.enum(['added', 'changed', 'withdrawn']) }),
  ),
});

/** One problem of a draft, as `hub check` tells it. */
export const previewDiagnostic = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  file: z.string(),
  line: z.number().int(),
  column: z.number().int(),
  endLine: z.number().int(),
  endColumn: z.number().int(),
  message: z.string(),
  hint: z.string().optional(),
  /** The line that is meant, cut to a width that fits, with the place in it; absent where there is no such line. */
  excerpt: z.object({ text: z.string(), start: z.number().int(), end: z.number().int() }).optional(),
});

/** One rule that would decide otherwise than it does; a rule that is only worded otherwise is none. */
export const ruleChange = z.object({
  /** `reordered`: the table is read from the top, and the clause would stand before others. */
  kind: z.enum(['changed', 'added', 'removed', 'reordered']),
  document: z.string(),
  clause: z.string(),
  /** Anchor of the enforced section. */
  anchor: z.string(),
  /** The section's heading. */
  heading: z.string(),
  /** The rule as a sentence, as it is in force; absent where it is new. */
  was: z.string().optional(),
  /** The rule as it would be; absent where it would be gone. */
  now: z.string().optional(),
  /** The clause before which it would be read, where it is `reordered`. */
  before: z.string().optional(),
  /** The conditions that the rule calls by name and that say something else. */
  conditions: z.array(z.object({ name: z.string(), was: z.string(), now: z.string() })),
});

/** A folder under `hub start --watch`, laid over the edition in force: what publishing it now would do. */
export const preview = z.object({
  /** The folder, as it was given. */
  folder: z.string(),
  /** Counts up with every change that was read. */
  version: z.number().int(),
  readAt: instant,
  /** Whether it could be published as it is. */
  publishable: z.boolean(),
  diagnostics: z.array(previewDiagnostic),
  changes: editionChanges,
  /** The rules that would decide otherwise, of the documents that compile. */
  rules: z.array(ruleChange),
  /** The documents that do not compile, so that nobody can say which of their rules would decide otherwise. */
  untold: z.array(z.string()),
});

/** Whether the hub watches a folder at all. */
export const previewWatched = z.object({
  /** The folder, as it was given; null where the hub was started without `--watch`. */
  folder: z.string().nullable(),
});

export type EditionSummary = z.infer<typeof editionSummary>;
export type EditionList = z.infer<typeof editionList>;
export type EditionDetail = z.infer<typeof editionDetail>;
export type CellDifference = z.infer<typeof cellDifference>;
export type Difference = z.infer<typeof difference>;
export type CitingPlace = z.infer<typeof citingPlace>;
export type EditionWarning = z.infer<typeof editionWarning>;
export type EditionChanges = z.infer<typeof editionChanges>;
export type DocumentHistory = z.infer<typeof documentHistory>;
export type PreviewDiagnostic = z.infer<typeof previewDiagnostic>;
export type RuleChange = z.infer<typeof ruleChange>;
export type Preview = z.infer<typeof preview>;
export type PreviewWatched = z.infer<typeof previewWatched>;
