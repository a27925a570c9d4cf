import type { List, ListItem, Paragraph } from 'mdast';
import { isClauseId } from '../../documents/clause-form.ts';
import { findSection, type HubDocument } from '../../documents/document.ts';

/** The heading under which a contract says what is supported, and its anchor. */
export const supportedTitle = 'What is supported';
export const supportedAnchor = 'what-is-supported';

/** One clause of prose: its words, and where they and the whole item stand. Offsets in the source. */
export interface SupportedItem {
  clause: string;
  /** Markdown behind the bold id, in one line. */
  text: string;
  words: { start: number; end: number };
  item: { start: number; end: number };
}

/** The clauses that say what is supported, in reading order. */
export function supportedItems(document: HubDocument): SupportedItem[] {
  const section = findSection(document, supportedAnchor);
  const lists = section?.blocks.filter((it): it is List => it.type === 'list') ?? [];
  return lists.flatMap((list) => list.children.flatMap((it) => readItem(it, document.source)));
}

function readItem(item: ListItem, source: string): SupportedItem[] {
  const paragraph = item.children[0];
  const bold = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  if (bold?.type !== 'strong' || bold.children[0]?.type !== 'text' || !isClauseId(bold.children[0].value)) return [];
  const start = bold.position!.end.offset!;
  const end = (paragraph as Paragraph).position!.end.offset!;
  const words = source.slice(start, end);
  const blanks = words.length - words.trimStart().length;
  return [
    {
      clause: bold.children[0].value,
      text: oneLine(words),
      words: { start: start + blanks, end },
      item: { start: item.position!.start.offset!, end: item.position!.end.offset! },
    },
  ];
}

/** Words in one line. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
