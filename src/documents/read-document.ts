import { z } from 'zod';
import { Refusal } from '../kit/refusal.ts';
import type { ClauseAnswer, DocumentPage } from './contract.ts';
import { findClause, type HubDocument } from './document.ts';
import { type DocumentSet, findDocument } from './document-set.ts';
import { pageOf } from './page.ts';

const id = z.string().meta({ description: 'Id of a document, `KB-155`; upper and lower case are the same' });

/** The address of one document. What is no id at all is a document that is not there, however long. */
export const documentParams = z.strictObject({ id });

/** The address of one clause in it. */
export const clauseParams = z.strictObject({
  id,
  clause: z.string().meta({ description: 'Id of a clause in it, `E3`; upper and lower case are the same' }),
});

/** In which edition documents are read. */
export const readingQuery = z.strictObject({
  edition: z.string().optional().meta({ description: 'Number of an edition; the one in force where absent' }),
});

/** A page is made once per set: the set never changes, a new one takes its place. */
export function pageCache() {
  const made = new WeakMap<DocumentSet, Map<string, DocumentPage>>();
  return (document: HubDocument, set: DocumentSet): DocumentPage => {
    const pages = made.getOrInsertComputed(set, () => new Map());
    return pages.getOrInsertComputed(document.id, () => pageOf(document, set));
  };
}

/** The document with this id, or the refusal. */
export function documentIn(set: DocumentSet, id: string): HubDocument {
  const document = id.length <= 80 ? findDocument(set, id) : undefined;
  if (document) return document;
  throw new Refusal({
    code: 'documents/not-found',
    status: 404,
    message: `There is no document ${id.slice(0, 80)}.`,
    remedy: 'The list of documents is at /documents.',
  });
}

/** One clause of a document, with where it stands, or the refusal. */
export function clauseIn(document: HubDocument, id: string): ClauseAnswer {
  const clause = findClause(document, id);
  if (!clause) {
    throw new Refusal({
      code: 'documents/no-clause',
      status: 404,
      message: `${document.id} has no clause ${id.slice(0, 80)}.`,
      remedy: `Its clauses are listed at /documents/${document.id}.`,
    });
  }
  const heading = document.sections.find((it) => it.anchor === clause.section)?.title ?? document.title;
  const { kind, section, text } = clause;
  return { id: clause.id, kind, section, text, document: document.id, title: document.title, heading };
}
