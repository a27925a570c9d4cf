import { findSection } from '../../documents/document.ts';
import type { ContractForm } from '../contract-form.ts';
import { addSection, removeSection } from './blocks.ts';
import { contractOf } from './contract-text.ts';
import type { FreeIds } from './free-ids.ts';
import { oneLine, supportedAnchor, supportedItems, supportedTitle } from './supported-items.ts';

type Items = ContractForm['supported'];

/** Writes what is supported: changed clauses in their place, new ones behind them, and takes out what is gone. */
export function writeSupported(source: string, id: string, items: Items, ids: FreeIds) {
  const document = contractOf(id, source);
  if (!document) return { source, clauses: items.map(() => '') };
  const known = supportedItems(document);
  const kept = items.filter((it) => oneLine(it.text) && known.some((old) => old.clause === it.clause));
  const changed = changeItems(source, known, kept);
  const clauses = items.map((it) => (oneLine(it.text) ? (kept.includes(it) ? it.clause : ids()) : ''));
  const fresh = items.flatMap((it, index) =>
    oneLine(it.text) && !kept.includes(it) ? [`- **${clauses[index]}** ${oneLine(it.text)}`] : [],
  );
  const added = fresh.length ? addItems(changed, id, fresh) : changed;
  return { source: tidy(added, id, known.length > 0 && !kept.length && !fresh.length), clauses };
}

/** From the last item to the first, so that places stay true. */
function changeItems(source: string, known: ReturnType<typeof supportedItems>, kept: Items): string {
  let text = source;
  for (const { clause, text: was, words, item } of known.toReversed()) {
    const now = kept.find((it) => it.clause === clause);
    if (!now) text = withoutItem(text, item);
    else if (oneLine(now.text) !== was) text = text.slice(0, words.start) + oneLine(now.text) + text.slice(words.end);
  }
  return text;
}

function withoutItem(text: string, { start, end }: { start: number; end: number }): string {
  const from = text.lastIndexOf('\n', start) + 1;
  const next = text.indexOf('\n', end);
  return text.slice(0, from) + (next < 0 ? '' : text.slice(next + 1));
}

function addItems(source: string, id: string, lines: readonly string[]): string {
  const document = contractOf(id, source)!;
  const section = findSection(document, supportedAnchor);
  const last = supportedItems(document).at(-1);
  const text = lines.join('\n');
  if (!section) return addSection(source, document, supportedAnchor, `## ${supportedTitle}\n\n${text}`);
  if (last) return `${source.slice(0, last.item.end)}\n${text}${source.slice(last.item.end)}`;
  const end = section.blocks.at(-1)?.position?.end.offset ?? section.place.end;
  return `${source.slice(0, end)}\n\n${text}${source.slice(end)}`;
}

/** A heading with nothing under it goes with its last clause. */
function tidy(source: string, id: string, isEmptied: boolean): string {
  const document = isEmptied ? contractOf(id, source) : undefined;
  const section = document && findSection(document, supportedAnchor);
  return section && !section.blocks.length ? removeSection(source, document!, section) : source;
}
