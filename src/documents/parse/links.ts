import type { Link, Nodes } from 'mdast';
import { findCitations } from '../citations.ts';
import { type Diagnostic, diagnose, type Place } from '../diagnostic.ts';
import type { DocumentLink, Section } from '../document.ts';
import { readTarget } from '../link-target.ts';
import { placeOf } from './place.ts';

/** Every link and every plain citation of the page. */
export function readLinks(file: string, id: string, sections: Section[]) {
  const links: DocumentLink[] = [];
  const diagnostics: Diagnostic[] = [];
  const visit = (node: Nodes, section: number) => {
    if (node.type === 'link') return addLink(node, section);
    if (node.type === 'text') links.push(...citationsIn(node.value, placeOf(node), section));
    if ('children' in node) for (const child of node.children) visit(child, section);
  };
  const addLink = (node: Link, section: number) => {
    const target = readTarget(node.url, id);
    if (target.kind === 'document')
      links.push({ document: target.document, ...anchorOf(target), kind: 'link', section, place: placeOf(node) });
    if (target.kind === 'refused') diagnostics.push(diagnose(file, placeOf(node), refusedLink(node.url)));
  };
  for (const [index, section] of sections.entries()) {
    for (const node of [section.heading, ...section.blocks]) if (node) visit(node, index);
  }
  return { links, diagnostics };
}

function anchorOf(target: { anchor?: string }) {
  return target.anchor === undefined ? {} : { anchor: target.anchor };
}

function citationsIn(text: string, place: Place, section: number): DocumentLink[] {
  return findCitations(text).map((it) => ({
    document: it.document,
    ...(it.clause ? { anchor: it.clause } : {}),
    kind: 'citation',
    section,
    place: { ...place, column: place.column + it.start, start: place.start + it.start },
  }));
}

function refusedLink(url: string) {
  return {
    code: 'documents/link',
    message: `"${url}" is not an address that a document may link to.`,
    hint: 'Link to another document (KB-155.md#E3), to this one (#E3), or to an https or mailto address.',
  };
}
