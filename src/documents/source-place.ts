import type { Place } from './diagnostic.ts';

/** The place of a stretch of a source that is known by its offsets. */
export function placeAt(source: string, start: number, end: number): Place {
  const from = lineAndColumn(source, start);
  const to = lineAndColumn(source, end);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column, start, end };
}

/** The address in a Markdown link, without its words; of any other form of link the whole. */
export function addressPlace(source: string, link: Place): Place {
  const text = source.slice(link.start, link.end);
  const open = text.lastIndexOf('](');
  return open < 0 || !text.endsWith(')') ? link : placeAt(source, link.start + open + 2, link.end - 1);
}

function lineAndColumn(source: string, offset: number): { line: number; column: number } {
  const starts = lineStarts(source);
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}

/** Places are asked for text by text, so the lines of the last one are kept. */
let last: { source: string; starts: readonly number[] } = { source: '', starts: [0] };

function lineStarts(source: string): readonly number[] {
  if (last.source === source) return last.starts;
  const starts = [0];
  for (let next = source.indexOf('\n'); next >= 0; next = source.indexOf('\n', next + 1)) starts.push(next + 1);
  last = { source, starts };
  return starts;
}
