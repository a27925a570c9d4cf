import { type Clause, findClause, type HubDocument } from '../documents/document.ts';
import { type DocumentSet, findDocument } from '../documents/document-set.ts';
import { homeOf, isAnotherRule, sameRule } from './clause-body.ts';
import type { CitingPlace, EditionWarning } from './contract.ts';

/**
 * Clause ids that do not mean what they meant: gone, moved, or given to another rule. Each says where the clause is cited,
 * since those are the places that may now be wrong. Old tickets and verdicts keep the edition that they were made under.
 */
export function idWarnings(before: DocumentSet, after: DocumentSet): EditionWarning[] {
  return [...before.values()].flatMap((document) => {
    const now = after.get(document.id);
    if (!now || now.source === document.source) return [];
    return document.clauses.flatMap((clause) => ofClause(clause, document, now, after));
  });
}

function ofClause(old: Clause, before: HubDocument, after: HubDocument, set: DocumentSet): EditionWarning[] {
  const clause = findClause(after, old.id);
  const name = `${after.id} ${old.id}`;
  const warn = (kind: EditionWarning['kind'], words: string) => [warningOf(kind, after.id, old.id, words, set)];
  if (clause && sameRule(old, clause)) {
    if (homeOf(old, before).anchor === homeOf(clause, after).anchor) return [];
    return warn('id moved', `${name} moved to another section of ${after.id}`);
  }
  const heir = after.clauses.find((it) => sameRule(it, old) && !isAsBefore(it, before));
  if (heir) return warn('id moved', `What was ${name} is now ${after.id} ${heir.id}`);
  if (!clause) return warn('id vanished', `${name} is gone`);
  return isAnotherRule(old, clause) ? warn('id reused', `${name} is another rule than it was`) : [];
}

/** Whether a rule already stood under this id before, so that it is nobody's heir. */
function isAsBefore(clause: Clause, before: HubDocument): boolean {
  const old = findClause(before, clause.id);
  return old !== undefined && sameRule(old, clause);
}

/** A warning about a clause, with the places that cite it in the words. */
export function warningOf(
  kind: EditionWarning['kind'],
  document: string,
  clause: string,
  words: string,
  set: DocumentSet,
): EditionWarning {
  const citedIn = citationsOf(document, clause, set);
  return { kind, document, clause, citedIn, words: `${words}; ${citedWords(citedIn)}` };
}

function citedWords(places: CitingPlace[]): string {
  if (places.length === 0) return 'no document cites it';
  return `it is cited in ${places.map(({ document, heading, line }) => `${document} "${heading}" (line ${line})`).join(', ')}`;
}

/** Every place of a set that cites a clause, by link or in plain words. */
export function citationsOf(document: string, clause: string, set: DocumentSet): CitingPlace[] {
  const wanted = clause.toUpperCase();
  return [...set.values()].flatMap((it) =>
    it.links
      .filter((link) => link.anchor?.toUpperCase() === wanted && findDocument(set, link.document)?.id === document)
      .map((link) => {
        const { anchor, title } = it.sections[link.section]!;
        return { document: it.id, section: anchor, heading: title, line: link.place.line };
      }),
  );
}
