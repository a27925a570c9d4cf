import type { DocumentSet } from '../documents/document-set.ts';
import { parseHubDocument } from '../documents/parse.ts';
import { type DocumentText, fileOf } from './edition.ts';

/** Texts as documents. One whose text is the same in a set that was read already is taken from there. */
export function readSet(texts: readonly DocumentText[], known: DocumentSet = new Map()): DocumentSet {
  return new Map(
    texts.flatMap(({ id, source }) => {
      const same = known.get(id);
      const document = same?.source === source ? same : parseHubDocument(fileOf(id), source).document;
      return document ? [[id, document] as const] : [];
    }),
  );
}
