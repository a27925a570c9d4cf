import type { Link, Nodes, Text } from 'mdast';
import { type Citation, findCitations } from '../citations.ts';
import { type Diagnostic, diagnose, type Place } from '../diagnostic.ts';
import type { DocumentLink, Section } from '../document.ts';
import { readTarget } from '../link-target.ts';
import { firstOf, type Shift } from '../reparse/shift.ts';
import { addressPlace, placeAt } from '../source-place.ts';
import { movePlace, placeOf } from './place.ts';

/** Every link and every plain citation of the page. */
export function readLinks(file: string, id: string, source: string, sections: Section[]) {
  const links: DocumentLink[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [section, { heading, blocks }] of sections.entries())
    for (const part of [heading, ...blocks].flatMap(partsOf)) {
      const { by, found } = linksIn(part, source);
      for (const it of found) {
        const target = 'url' in it ? readTarget(it.url, id) : { kind: 'document' as const, ...it };
        if (target.kind === 'document') links.push({ ...linkTo(target, it), section, place: movePlace(it.place, by) });
        if (target.kind === 'refused' && 'url' in it)
          diagnostics.push(diagnose(file, movePlace(it.address, by), refusedLink(it.url)));
      }
    }
  return { links, diagnostics };
}

/** Something that leads to a document, as it stood where it was first read. */
type Found = { place: Place } & ({ url: string; address: Place } | { document: string; anchor?: string });

function linkTo({ document, anchor }: { document: string; anchor?: string }, it: Found) {
  const kind: DocumentLink['kind'] = 'url' in it ? 'link' : 'citation';
  return { document, ...(anchor === undefined ? {} : { anchor }), kind };
}

/** A part of a page, and the part that it was when it was first read: both hold the same words. */
interface Part {
  now: Nodes;
  first: Nodes;
}

/** A page is read in parts, so that only those that changed need be read again: tables by rows, all else by blocks. */
function partsOf(block: Nodes | undefined): Part[] {
  if (!block) return [];
  const first = firstOf(block);
  if (block.type !== 'table' || first.type !== 'table') return [{ now: block, first }];
  return block.children.map((row, index) => ({ now: row, first: firstOf(first.children[index]!) }));
}

/** What a part holds, and how far the part has moved since it was read. */
function linksIn({ now, first }: Part, source: string): { by: Shift; found: readonly Found[] } {
  const { start } = now.position!;
  const kept = readings.get(first) ?? { start, found: visit(now, source) };
  readings.set(first, kept);
  const by = { lines: start.line - kept.start.line, offset: start.offset! - kept.start.offset! };
  return { by, found: kept.found };
}

interface Reading {
  /** Where the part began when it was read. */
  start: NonNullable<Nodes['position']>['start'];
  found: readonly Found[];
}

const readings = new WeakMap<Nodes, Reading>();

function visit(node: Nodes, source: string): Found[] {
  if (node.type === 'link') return [linkOf(node, source)];
  if (node.type === 'text') return citationsIn(node, source);
  return 'children' in node ? node.children.flatMap((it) => visit(it, source)) : [];
}

function linkOf(node: Link, source: string): Found {
  const place = placeOf(node);
  return { url: node.url, place, address: addressPlace(source, place) };
}

function citationsIn(node: Text, source: string): Found[] {
  const { start, end } = placeOf(node);
  let from = start;
  return findCitations(node.value).map((it) => {
    const place = findInSource(it, node.value, source.slice(from, end), from);
    from = place.end;
    const { document, clause } = it;
    return { document, ...(clause ? { anchor: clause } : {}), place: placeAt(source, place.start, place.end) };
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
