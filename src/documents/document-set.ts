import type { HubDocument } from './document.ts';

/** All documents that are read together, by id. A map, so that no id can be mistaken for a property of an object. */
export type DocumentSet = ReadonlyMap<string, HubDocument>;

/** Finds a document by its id as people type it: `kb-155` is KB-155. */
export function findDocument(set: DocumentSet, id: string): HubDocument | undefined {
  const exact = set.get(id);
  if (exact) return exact;
  const wanted = id.toLowerCase();
  return [...set.values()].find((it) => it.id.toLowerCase() === wanted);
}
