import { z } from 'zod';
import { PageTree } from './contract-tree.ts';

export const Category = z
  .enum(['front-page', 'knowledge-base', 'procedure', 'hr', 'contract'])
  .meta({ id: 'Category', description: 'The kinds of document, as the front matter names them.' });

export const DocumentSummary = z
  .strictObject({
    id: z.string().meta({ description: '`KB-155`, `SOP-7005`, `HR-201`; `HOME` is the front page.' }),
    title: z.string(),
    summary: z.string().meta({ description: 'What the document covers, in one sentence.' }),
    category: Category,
    owner: z.string().meta({ description: 'Who answers for the document, such as Operations.' }),
    clauses: z.number().int().meta({ description: 'How many numbered rules it holds.' }),
    enforced: z.number().int().meta({ description: 'How many of its sections the hub carries out.' }),
  })
  .meta({ id: 'DocumentSummary', description: 'One line of the list of documents.' });

export const ClauseEntry = z
  .strictObject({
    id: z.string().meta({ description: '`E3`; unique in its document.' }),
    kind: z
      .enum(['row', 'item', 'record'])
      .meta({ description: 'A row of a table, an item of a list, or a record under its own heading.' }),
    section: z.string().meta({ description: 'Anchor of the section in which it stands.' }),
    text: z.string().meta({ description: 'The rule as plain text.' }),
  })
  .meta({ id: 'ClauseEntry', description: 'One numbered rule, without its page.' });

export const OutlineEntry = z
  .strictObject({
    anchor: z.string().meta({ description: 'Address within the document: `/documents/KB-155#criteria`.' }),
    title: z.string(),
    depth: z.number().int().meta({ description: '2 to 6.' }),
    policy: z
      .string()
      .optional()
      .meta({ description: 'The policy that is read from the section, where it is enforced.' }),
  })
  .meta({ id: 'OutlineEntry', description: 'A heading of the page.' });

export const Backlink = z
  .strictObject({
    document: z.string(),
    title: z.string(),
    anchor: z.string().meta({ description: 'Anchor of the section that cites.' }),
    section: z.string().meta({ description: 'Heading of that section.' }),
    cites: z
      .array(z.string())
      .meta({ description: 'What is cited here: clause ids and anchors; empty where the whole document is meant.' }),
  })
  .meta({ id: 'Backlink', description: 'A place elsewhere that leads here.' });

export const DocumentPage = DocumentSummary.omit({ clauses: true })
  .extend({
    review: z.string().optional().meta({ description: 'Due for review after this ISO 8601 duration.' }),
    agreed: z
      .strictObject({
        from: z.string().nullable().meta({ description: 'First day on which it holds.' }),
        until: z.string().nullable().meta({ description: 'Last day on which it holds.' }),
        zone: z
          .string()
          .nullable()
          .meta({ description: 'IANA zone in which these days begin and end, where it names one.' }),
        suspensions: z.enum(['close', 'count']).meta({ description: 'What a suspension of work does to its clocks.' }),
      })
      .optional()
      .meta({ description: 'Of a contract, what its front matter says of its days.' }),
    acknowledge: z.array(z.string()).meta({ description: 'The roles that confirm having read a new edition.' }),
    anchor: z.string().meta({ description: 'Address of the title itself.' }),
    outline: z.array(OutlineEntry),
    clauses: z.array(ClauseEntry),
    backlinks: z.array(Backlink),
    body: PageTree,
  })
  .meta({ id: 'DocumentPage', description: 'A document made ready to read.' });

export const DocumentList = z.strictObject({ documents: z.array(DocumentSummary) }).meta({
  id: 'DocumentList',
  description: 'The list of documents, in the order of the front page: by category, then by number.',
});

export const ClauseAnswer = ClauseEntry.extend({ document: z.string(), title: z.string(), heading: z.string() }).meta({
  id: 'ClauseAnswer',
  description: 'One clause as an answer of its own, with where it stands.',
});

export type Category = z.infer<typeof Category>;
export type DocumentSummary = z.infer<typeof DocumentSummary>;
export type DocumentList = z.infer<typeof DocumentList>;
export type DocumentPage = z.infer<typeof DocumentPage>;
export type OutlineEntry = z.infer<typeof OutlineEntry>;
export type ClauseAnswer = z.infer<typeof ClauseAnswer>;
export type Backlink = z.infer<typeof Backlink>;
