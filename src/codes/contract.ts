import { z } from 'zod';
import { SearchHit } from '../documents/contract-search.ts';
import { PageTree } from '../documents/contract-tree.ts';
import { severities } from '../policy/words.ts';

/** Words with emphasis and links. */
const rich = PageTree;

export const CodeSummary = z
  .strictObject({
    code: z.string().meta({ description: '`LT-2041`.' }),
    name: z.string(),
    severity: z.enum(severities).meta({ description: 'The severity with which a ticket of this code starts.' }),
    category: z.string(),
    description: z.string().meta({ description: 'What has happened, in words that can be read to the client.' }),
  })
  .meta({ id: 'CodeSummary', description: 'One code in a list.' });

export const CodeFamily = z
  .strictObject({
    digit: z.string().meta({ description: '`2`.' }),
    title: z.string().meta({ description: "As the document's heading has it." }),
    anchor: z.string().meta({ description: 'Anchor of that heading.' }),
    codes: z.array(CodeSummary),
  })
  .meta({ id: 'CodeFamily', description: 'The codes with the same first digit.' });

export const CodeCatalogue = z
  .strictObject({
    document: z.string().meta({ description: 'Id of the document that holds it.' }),
    title: z.string(),
    families: z.array(CodeFamily),
  })
  .meta({ id: 'CodeCatalogue', description: 'The whole catalogue, family by family.' });

const place = z.strictObject({ digit: z.string(), title: z.string(), anchor: z.string() });

export const KnownCode = CodeSummary.omit({ description: true })
  .extend({
    kind: z.literal('code'),
    document: z.string(),
    family: place,
    description: rich,
    sees: rich.meta({ description: "The words on the client's screen." }),
    actions: z
      .array(rich)
      .meta({ description: 'What to do, in order. A command of the runbook is a link to its clause.' }),
    escalate: rich.optional().meta({ description: 'The clauses that most often send it on.' }),
    detect: z
      .strictObject({ name: z.string(), meaning: z.string().optional() })
      .optional()
      .meta({ description: 'When the Monitor Service raises it by itself.' }),
    previous: z.string().optional().meta({ description: 'The code before it.' }),
    next: z.string().optional().meta({ description: 'The code after it.' }),
  })
  .meta({ id: 'KnownCode', description: 'One code, whole.' });

export const UnknownCode = z
  .strictObject({
    kind: z.literal('unknown'),
    code: z.string(),
    document: z.string(),
    security: z
      .strictObject({ cite: z.string(), text: z.string() })
      .optional()
      .meta({ description: 'A security code, known or not, is escalated at once: the clause that says so.' }),
    nearest: z.array(CodeSummary).meta({ description: 'The codes that come nearest by their digits.' }),
    family: CodeFamily.extend({ ask: z.string().optional() })
      .optional()
      .meta({ description: 'Its family by the first digit, where there is one, and what to ask first.' }),
    now: rich.optional().meta({ description: "The document's own section on codes that are not in it." }),
  })
  .meta({ id: 'UnknownCode', description: 'A code that the catalogue does not have, and what to do about it.' });

export const CodeAnswer = z.discriminatedUnion('kind', [KnownCode, UnknownCode]).meta({
  id: 'CodeAnswer',
  description: 'What the desk knows of a code, or what it says of one that it does not know.',
});

export const FoundCode = z
  .strictObject({
    code: CodeSummary,
    hit: SearchHit.pick({ sentence: true, highlights: true, titleHighlights: true })
      .optional()
      .meta({ description: 'The sentence that matched, where words led to the code.' }),
  })
  .meta({ id: 'FoundCode', description: 'A code that a text leads to.' });

export const FoundCodes = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all') }),
    z.strictObject({ kind: z.literal('found'), codes: z.array(FoundCode) }),
    z.strictObject({ kind: z.literal('unknown'), code: z.string(), nearest: z.array(CodeSummary) }),
    z.strictObject({ kind: z.literal('nothing') }),
  ])
  .meta({
    id: 'FoundCodes',
    description: 'What the catalogue has for a text, best first; `all` where nothing is asked.',
  });

export type CodeSummary = z.infer<typeof CodeSummary>;
export type CodeFamily = z.infer<typeof CodeFamily>;
export type CodeCatalogue = z.infer<typeof CodeCatalogue>;
export type KnownCode = z.infer<typeof KnownCode>;
export type UnknownCode = z.infer<typeof UnknownCode>;
export type CodeAnswer = z.infer<typeof CodeAnswer>;
export type FoundCode = z.infer<typeof FoundCode>;
export type FoundCodes = z.infer<typeof FoundCodes>;
