import { findClause, type HubDocument } from '../documents/document.ts';
import type { DocumentSet } from '../documents/document-set.ts';
import type { EditionWarning } from './contract.ts';
import { warningOf } from './id-warnings.ts';
import { type EditionDb, lastWordings, type NewWording } from './store.ts';

/** What each clause that is new or changed says now, and null for each that is gone. */
export function newWordings(before: DocumentSet, after: DocumentSet): NewWording[] {
  const fresh = [...after.values()].flatMap((document) => {
    const old = before.get(document.id);
    return clausesOf(document).filter((it) => old === undefined || wordingIn(old, it.clause) !== it.wording);
  });
  const gone = [...before.values()].flatMap((document) => {
    const now = after.get(document.id);
    return clausesOf(document).filter((it) => now === undefined || wordingIn(now, it.clause) === undefined);
  });
  return [...fresh, ...gone.map((it) => ({ ...it, wording: null }))];
}

/** Ids that come back after an edition without them, for a rule that is not the one they had. */
export async function reuseWarnings(db: EditionDb, before: DocumentSet, after: DocumentSet): Promise<EditionWarning[]> {
  const fresh = newWordings(before, after).filter((it) => {
    const old = before.get(it.document);
    return it.wording !== null && (old === undefined || wordingIn(old, it.clause) === undefined);
  });
  if (fresh.length === 0) return [];
  const last = await lastWordings(db, fresh);
  return last.flatMap(({ document, clause, wording }) => {
    const now = fresh.find((it) => it.document === document && it.clause === clause)!;
    if (now.wording === wording) return [];
    const words = `${document} ${clause} was used before, for another rule: ${wording}`;
    return [warningOf('id reused', document, clause, words, after)];
  });
}

function clausesOf(document: HubDocument): (NewWording & { wording: string })[] {
  return document.clauses.map(({ id, text }) => ({ document: document.id, clause: id, wording: text }));
}

function wordingIn(document: HubDocument, clause: string): string | undefined {
  return findClause(document, clause)?.text;
}
