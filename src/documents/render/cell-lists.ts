import type { Element, ElementContent } from 'hast';
import { element } from './walk.ts';

const separator = /; (?=\p{Lu}|$)/u;

/** Several sentences in one cell, divided by semicolons, become a list: the cell says the same, and reads as steps. */
export function listSentences(cell: Element): void {
  const items = splitAt(cell.children);
  if (items.length < 3) return;
  cell.children = [element('ul', {}, ...items.map((it) => element('li', {}, ...it)))];
}

function splitAt(children: ElementContent[]): ElementContent[][] {
  const items: ElementContent[][] = [[]];
  for (const child of children) {
    const parts = child.type === 'text' ? child.value.split(separator) : [child];
    for (const [index, part] of parts.entries()) {
      if (index > 0) items.push([]);
      if (typeof part !== 'string') items.at(-1)!.push(part);
      else if (part) items.at(-1)!.push({ type: 'text', value: part });
    }
  }
  return items;
}
