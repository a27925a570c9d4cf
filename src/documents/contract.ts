import { z } from 'zod';
import type { PageTree } from './render.ts';

/** The kinds of document, as the front matter names them. */
export const category = z.enum(['front-page', 'knowledge-base', 'procedure', 'hr', 'contract']);

/** One line of the list of documents. */
export const documentSummary = z.object({
  /** `KB-155`, `SOP-7005`, `HR-201`; `HOME` is the front page. */
  id: z.string(),
  title: z.string(),
  /** What the document covers, in one sentence. */
  summary: z.string(),
  category,
  /** Who answers for the document, such as Operations. */
  owner: z.string(),
  /** How many numbered rules it holds. */
  clauses: z.number().int(),
  /** How many of its sections the hub carries out. */
  enforced: z.number().int(),
});

/** One numbered rule, without its page. */
export const clauseEntry = z.object({
  /** `E3`; unique in its document. */
  id: z.string(),
  /** A row of a table, an item of a list, or a record under its own heading. */
  kind: z.enum(['row', 'item', 'record']),
  /** Anchor of the section in which it stands. */
  section: z.string(),
  /** The rule as plain text. */
  text: z.string(),
});

/** A heading of the page. */
export const outlineEntry = z.object({
  /** Address within the document: `/documents/KB-155#criteria`. */
  anchor: z.string(),
  title: z.string(),
  /** 2 to 6. */
  depth: z.number().int(),
  /** The policy that is read from the section, where it is enforced. */
  policy: z.string().optional(),
});

/** A place elsewhere that leads here. */
export const backlink = z.object({
  document: z.string(),
  title: z.string(),
  /** The section that cites, its anchor and its heading. */
  anchor: z.string(),
  section: z.string(),
  /** What is cited here: clause ids and anchors; empty where the whole document is meant. */
  cites: z.array(z.string()),
});

/** A document made ready to read. */
export const documentPage = documentSummary.omit({ clauses: true }).extend({
  /** Due for review after this ISO 8601 duration. */
  review: z.string().optional(),
  /** The roles that confirm having read a new edition. */
  acknowledge: z.array(z.string()),
  /** Address of the title itself. */
  anchor: z.string(),
  outline: z.array(outlineEntry),
  clauses: z.array(clauseEntry),
  backlinks: z.array(backlink),
  /** The text as a sanitised HTML syntax tree (hast): elements and text only, nothing that runs or fetches. */
  body: z.custom<PageTree>((value) => (value as PageTree | undefined)?.type === 'root'),
});

/** The list of documents, in the order of the front page: by category, then by number. */
export const documentList = z.object({ documents: z.array(documentSummary) });

/** One clause as an answer of its own, with where it stands. */
export const clauseAnswer = clauseEntry.extend({ document: z.string(), title: z.string(), heading: z.string() });

export type Category = z.infer<typeof category>;
export type DocumentSummary = z.infer<typeof documentSummary>;
export type DocumentList = z.infer<typeof documentList>;
export type DocumentPage = z.infer<typeof documentPage>;
export type OutlineEntry = z.infer<typeof outlineEntry>;
export type ClauseAnswer = z.infer<typeof clauseAnswer>;
export type Backlink = z.infer<typeof backlink>;
