import type { Place } from './diagnostic.ts';

/** The place of a stretch of a source that is known by its offsets. Costs a walk through the text, so it is for messages. */
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
  let line = 1;
  let lineStart = 0;
  for (let next = source.indexOf('\n'); next >= 0 && next < offset; next = source.indexOf('\n', next + 1)) {
    line++;
    lineStart = next + 1;
  }
  return { line, column: offset - lineStart + 1 };
}
