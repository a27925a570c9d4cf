import { z } from 'zod';
import type { PageTree } from '../documents/render.ts';

/** Words with emphasis and links: a sanitised HTML syntax tree (hast), as in the body of a document. */
const rich = z.custom<PageTree>((value) => (value as PageTree | undefined)?.type === 'root');

/** One code in a list. */
export const codeSummary = z.object({
  /** `LT-2041`. */
  code: z.string(),
  name: z.string(),
  /** The severity with which a ticket of this code starts. */
  severity: z.enum(['SEV1', 'SEV2', 'SEV3', 'SEV4']),
  category: z.string(),
  /** What has happened, in words that can be read to the client. */
  description: z.string(),
});

/** The codes with the same first digit. */
export const codeFamily = z.object({
  /** `2`. */
  digit: z.string(),
  /** As the document's heading has it. */
  title: z.string(),
  /** Anchor of that heading. */
  anchor: z.string(),
  codes: z.array(codeSummary),
});

/** The whole catalogue, family by family. */
export const codeCatalogue = z.object({
  /** Id of the document that holds it. */
  document: z.string(),
  title: z.string(),
  families: z.array(codeFamily),
});

const place = z.object({ digit: z.string(), title: z.string(), anchor: z.string() });

/** One code, whole. */
export const knownCode = codeSummary.omit({ description: true }).extend({
  kind: z.literal('code'),
  document: z.string(),
  family: place,
  description: rich,
  /** The words on the client's screen. */
  sees: rich,
  /** What to do, in order. A command of the runbook is a link to its clause. */
  actions: z.array(rich),
  /** The clauses that most often send it on. */
  escalate: rich.optional(),
  /** When the Monitor Service raises it by itself. */
  detect: z.object({ name: z.string(), meaning: z.string().optional() }).optional(),
  /** The codes before and after it. */
  previous: z.string().optional(),
  next: z.string().optional(),
});

/** A code that the catalogue does not have, and what to do about it. */
export const unknownCode = z.object({
  kind: z.literal('unknown'),
  code: z.string(),
  document: z.string(),
  /** A security code, known or not, is escalated at once: the clause that says so. */
  security: z.object({ cite: z.string(), text: z.string() }).optional(),
  /** The codes that come nearest by their digits. */
  nearest: z.array(codeSummary),
  /** Its family by the first digit, where there is one, and what to ask first. */
  family: codeFamily.extend({ ask: z.string().optional() }).optional(),
  /** The document's own section on codes that are not in it. */
  now: rich.optional(),
});

export const codeAnswer = z.discriminatedUnion('kind', [knownCode, unknownCode]);

export type CodeSummary = z.infer<typeof codeSummary>;
export type CodeFamily = z.infer<typeof codeFamily>;
export type CodeCatalogue = z.infer<typeof codeCatalogue>;
export type KnownCode = z.infer<typeof knownCode>;
export type UnknownCode = z.infer<typeof unknownCode>;
export type CodeAnswer = z.infer<typeof codeAnswer>;
