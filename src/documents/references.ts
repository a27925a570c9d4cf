import { type Diagnostic, diagnose } from './diagnostic.ts';
import { type DocumentLink, findClause, findSection, type HubDocument } from './document.ts';

/**
 * Checks that every link and every plain citation leads to a document, section or clause that exists. `mayLack` tells which
 * documents may be cited though they are absent: those of a partial set, and those that could not be read.
 */
export function checkReferences(
  documents: ReadonlyMap<string, HubDocument>,
  mayLack: (id: string) => boolean,
): Diagnostic[] {
  return [...documents.values()].flatMap((document) =>
    document.links.flatMap((link) => checkLink(document, link, documents, mayLack)),
  );
}

/** The anchor under which a link's target stands in its document, as the page writes it; nothing where it does not exist. */
export function resolveAnchor(document: HubDocument, anchor: string): string | undefined {
  return findClause(document, anchor)?.id ?? findSection(document, anchor)?.anchor;
}

function checkLink(
  document: HubDocument,
  link: DocumentLink,
  documents: ReadonlyMap<string, HubDocument>,
  mayLack: (id: string) => boolean,
): Diagnostic[] {
  const target = documents.get(link.document);
  if (!target) return mayLack(link.document) ? [] : [diagnose(document.file, link.place, noDocument(link, documents))];
  if (link.anchor === undefined || resolveAnchor(target, link.anchor)) return [];
  return [diagnose(document.file, link.place, noAnchor(link, target))];
}

function noDocument(link: DocumentLink, documents: ReadonlyMap<string, HubDocument>) {
  const message = `There is no document ${link.document}.`;
  return { code: 'documents/missing-document', message, hint: `Documents: ${[...documents.keys()].join(', ')}.` };
}

function noAnchor(link: DocumentLink, target: HubDocument) {
  const message = `${target.id} has no section or clause "${link.anchor}".`;
  return {
    code: 'documents/missing-anchor',
    message,
    hint: `Sections of ${target.id}: ${target.sections.map((it) => it.anchor).join(', ')}.`,
  };
}
