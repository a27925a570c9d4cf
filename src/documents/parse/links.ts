import type { Link, Nodes, Text } from 'mdast';
import { type Citation, findCitations } from '../citations.ts';
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { DocumentLink, Section } from '../document.ts';
import { readTarget } from '../link-target.ts';
import { addressPlace, placeAt } from '../source-place.ts';
import { placeOf } from './place.ts';

/** Every link and every plain citation of the page. */
export function readLinks(file: string, id: string, source: string, sections: Section[]) {
  const links: DocumentLink[] = [];
  const diagnostics: Diagnostic[] = [];
  const visit = (node: Nodes, section: number) => {
    if (node.type === 'link') return addLink(node, section);
    if (node.type === 'text') links.push(...citationsIn(node, source, section));
    if ('children' in node) for (const child of node.children) visit(child, section);
  };
  const addLink = (node: Link, section: number) => {
    const target = readTarget(node.url, id);
    if (target.kind === 'document')
      links.push({ document: target.document, ...anchorOf(target), kind: 'link', section, place: placeOf(node) });
    if (target.kind === 'refused')
      diagnostics.push(diagnose(file, addressPlace(source, placeOf(node)), refusedLink(node.url)));
  };
  for (const [index, section] of sections.entries()) {
    for (const node of [section.heading, ...section.blocks]) if (node) visit(node, index);
  }
  return { links, diagnostics };
}

function anchorOf(target: { anchor?: string }) {
  return target.anchor === undefined ? {} : { anchor: target.anchor };
}

function citationsIn(node: Text, source: string, section: number): DocumentLink[] {
  const { start, end } = placeOf(node);
  let from = start;
  return findCitations(node.value).map((it) => {
    const place = findInSource(it, node.value, source.slice(from, end), from);
    from = place.end;
    return {
      document: it.document,
      ...(it.clause ? { anchor: it.clause } : {}),
      kind: 'citation' as const,
      section,
      place: placeAt(source, place.start, place.end),
    };
  });
}

/** A text's own offsets are not those of the source where it holds escapes or a line break, so its words are looked for. */
function findInSource(it: Citation, text: string, rest: string, from: number): { start: number; end: number } {
  const words = text.slice(it.start, it.end).split(/\s+/);
  const start = Math.max(0, rest.indexOf(words[0]!));
  const last = words.at(-1)!;
  return { start: from + start, end: from + Math.max(start, rest.indexOf(last, start)) + last.length };
}

function refusedLink(url: string) {
  return {
    code: 'documents/link',
    message: `"${url}" is not an address that a document may link to.`,
    hint: 'Link to another document (KB-155.md#E3), to this one (#E3), or to an https or mailto address.',
  };
}
