import type { Place } from '../documents/diagnostic.ts';
import type { Cell } from '../documents/document.ts';

/** Where in the file a cell's words stand: the cell without the bars and blanks around it; a code span without its marks. */
export function wordsPlace(cell: Cell): Place {
  const first = cell.node.children[0]?.position;
  const last = cell.node.children.at(-1)?.position;
  if (!first || !last) return cell.place;
  return {
    line: first.start.line,
    column: first.start.column,
    endLine: last.end.line,
    endColumn: last.end.column,
    start: first.start.offset!,
    end: last.end.offset!,
  };
}

/** The part of a cell that a problem means; the whole words where it names no part. */
export function insideCell(cell: Cell, problem: { from?: number; to?: number }): Place {
  const place = wordsPlace(cell);
  const only = cell.node.children.length === 1 ? cell.node.children[0] : undefined;
  if (problem.from === undefined || !only || (only.type !== 'text' && only.type !== 'inlineCode')) return place;
  const lead = only.type === 'inlineCode' ? Math.floor((place.end - place.start - only.value.length) / 2) : 0;
  const column = place.column + lead + problem.from;
  const width = Math.max(1, (problem.to ?? problem.from + 1) - problem.from);
  return {
    ...place,
    column,
    endColumn: column + width,
    start: place.start + lead + problem.from,
    end: place.start + lead + problem.from + width,
  };
}
