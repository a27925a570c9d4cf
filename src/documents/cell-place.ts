import type { Place } from './diagnostic.ts';
import type { Cell } from './document.ts';

/** Where in the file a cell's words stand: the cell without the bars and blanks around it; a code span without its marks. */
export function wordsPlace(cell: Cell): Place {
  const first = cell.node.children[0]?.position;
  const last = cell.node.children.at(-1)?.position;
  if (!first || !last) return insideBars(cell.place);
  return {
    line: first.start.line,
    column: first.start.column,
    endLine: last.end.line,
    endColumn: last.end.column,
    start: first.start.offset!,
    end: last.end.offset!,
  };
}

/** The part of a cell that a problem means; the whole words where it names no part, or where the part cannot be told. */
export function insideCell(cell: Cell, problem: { from?: number; to?: number }): Place {
  const place = wordsPlace(cell);
  const only = cell.node.children.length === 1 ? cell.node.children[0] : undefined;
  if (problem.from === undefined || !only || (only.type !== 'text' && only.type !== 'inlineCode')) return place;
  const marks = place.end - place.start - only.value.length;
  if (marks !== 0 && only.type === 'text') return place;
  const lead = Math.floor(marks / 2);
  const from = Math.min(problem.from, Math.max(0, only.value.length - 1));
  const width = Math.max(1, Math.min(problem.to ?? from + 1, only.value.length) - from);
  const column = place.column + lead + from;
  const start = place.start + lead + from;
  return { ...place, column, endColumn: column + width, start, end: start + width };
}

/** An empty cell begins at the bar before it; its place is the blanks behind that. */
function insideBars(place: Place): Place {
  return place.end - place.start > 1 ? { ...place, column: place.column + 1, start: place.start + 1 } : place;
}
