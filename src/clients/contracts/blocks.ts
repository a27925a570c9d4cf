import type { HubDocument, Section } from '../../documents/document.ts';
import { formTables } from '../contract-tables.ts';
import { supportedAnchor } from './supported-items.ts';

/** The sections of a contract that the form knows, in the order in which they stand. */
const order = [supportedAnchor, ...formTables.map((it) => it.anchor)];

/** Adds a section where a reader looks for it: behind those that usually stand before it, else before those behind it. */
export function addSection(source: string, document: HubDocument, anchor: string, text: string): string {
  const place = order.indexOf(anchor);
  const before = lastOf(document, order.slice(0, place));
  const after = document.sections.find((it) => [...order.slice(place + 1), 'examples'].includes(it.anchor));
  const at = before ? endOf(document, before) : (after?.place.start ?? source.length);
  const block = `${text}\n`;
  if (at < source.length) return `${source.slice(0, at)}${block}\n${source.slice(at)}`;
  return `${source}${source.endsWith('\n') ? '' : '\n'}\n${block}`;
}

/** Takes out a section with all that stands under it. */
export function removeSection(source: string, document: HubDocument, section: Section): string {
  const [start, end] = [section.place.start, endOf(document, section)];
  if (end < source.length) return source.slice(0, start) + source.slice(end);
  return `${source.slice(0, start).trimEnd()}\n`;
}

function lastOf({ sections }: HubDocument, anchors: readonly string[]): Section | undefined {
  return sections.findLast((it) => anchors.includes(it.anchor));
}

/** Where the next section of the same or a higher rank begins; the end of the text where none does. */
export function endOf({ sections, source }: HubDocument, section: Section): number {
  const index = sections.indexOf(section);
  return sections.slice(index + 1).find((it) => it.depth <= section.depth)?.place.start ?? source.length;
}
