import { suggest } from '../kit/nearest.ts';
import { isLost } from './damage.ts';
import { type Diagnostic, diagnose, type Finding, type Place } from './diagnostic.ts';
import { type DocumentLink, findClause, findSection, type HubDocument } from './document.ts';
import { addressPlace } from './source-place.ts';

/**
 * Checks that every link and every plain citation of a document leads to a document, section or clause that exists.
 * `mayLack` tells which documents may be cited though they are absent: those of a partial set, and those that could not be
 * read. What a document has lost by damage is told there, and not again where it is cited.
 */
export function checkReferences(
  document: HubDocument,
  documents: ReadonlyMap<string, HubDocument>,
  mayLack: (id: string) => boolean,
): Diagnostic[] {
  return document.links.flatMap((link) => {
    const held = documents.get(link.document);
    const target = link.document === document.id ? document : held;
    const finding = target ? noAnchor(link, target, held) : noDocument(link, documents, mayLack);
    return finding ? [diagnose(document.file, targetPlace(document, link), finding)] : [];
  });
}

/** The anchor under which a link's target stands in its document, as the page writes it; nothing where it does not exist. */
export function resolveAnchor(document: HubDocument, anchor: string): string | undefined {
  return findClause(document, anchor)?.id ?? findSection(document, anchor)?.anchor;
}

function noDocument(
  link: DocumentLink,
  documents: ReadonlyMap<string, HubDocument>,
  mayLack: (id: string) => boolean,
): Finding | undefined {
  if (mayLack(link.document)) return undefined;
  const hint = suggest(link.document, [...documents.keys()], 'Documents');
  return { code: 'documents/missing-document', message: `There is no document ${link.document}.`, hint };
}

/** Of two documents with one id, `held` is the other; what either of them has is there. */
function noAnchor({ anchor }: DocumentLink, target: HubDocument, held = target): Finding | undefined {
  if (anchor === undefined || hasOrLost(target, anchor) || hasOrLost(held, anchor)) return undefined;
  const message = `${target.id} has no section or clause "${anchor}".`;
  const known = [...target.sections.map((it) => it.anchor), ...target.clauses.map((it) => it.id)];
  return { code: 'documents/missing-anchor', message, hint: suggest(anchor, known, `In ${target.id}`) };
}

function hasOrLost(document: HubDocument, anchor: string): boolean {
  return resolveAnchor(document, anchor) !== undefined || isLost(document.damage, anchor);
}

/** The address of a Markdown link, without its words; a citation is all address. */
function targetPlace({ source }: HubDocument, { kind, place }: DocumentLink): Place {
  return kind === 'link' ? addressPlace(source, place) : place;
}
