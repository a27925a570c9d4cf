import type { PhrasingContent, TableCell, TableRow } from 'mdast';

/** Where a line begins. */
export interface LineStart {
  line: number;
  offset: number;
}

/**
 * Whether a line, as a row of a table, means nothing but its words: `| a | b |`, each cell without a mark that Markdown could
 * read, or a link of the form `[E1](#E1)` and nothing else.
 */
export function isPlainRow(line: string): boolean {
  if (!line.startsWith('| ') || !line.endsWith(' |') || line.length < 5) return false;
  return cellsOf(line).every((it) => (it.includes('[') ? link.test(it) : isPlain(it)));
}

/** The row that a plain line is, as the parser makes it. */
export function plainRow(line: string, start: LineStart): TableRow {
  const children: TableCell[] = [];
  const texts = cellsOf(line);
  let from = 0;
  for (const [index, text] of texts.entries()) {
    const to = index === texts.length - 1 ? line.length : from + text.length + 3;
    children.push({
      type: 'tableCell',
      children: [contentOf(text, from + 2, start)],
      position: place(start, from, to),
    });
    from = to;
  }
  return { type: 'tableRow', children, position: place(start, 0, line.length) };
}

function cellsOf(line: string): string[] {
  return line.slice(2, -2).split(' | ');
}

/** Words with no blank around them and none of the characters by which Markdown, GFM or HTML begin something. */
function isPlain(cell: string): boolean {
  return cell !== '' && cell.trim() === cell && !marks.test(cell);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the parser reads control characters in its own way.
const marks = /[\u0000-\u001f\u007f|\\`*_[\]<>&!~@]|:\/\/|www\./i;
const link = /^\[([A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*)\]\((#[A-Za-z0-9-]+)\)$/;

function contentOf(text: string, from: number, start: LineStart): PhrasingContent {
  const parts = link.exec(text);
  const words = (value: string, at: number) => ({
    type: 'text' as const,
    value,
    position: place(start, at, at + value.length),
  });
  if (!parts) return words(text, from);
  const position = place(start, from, from + text.length);
  return { type: 'link', title: null, url: parts[2]!, children: [words(parts[1]!, from + 1)], position };
}

function place({ line, offset }: LineStart, from: number, to: number) {
  return {
    start: { line, column: from + 1, offset: offset + from },
    end: { line, column: to + 1, offset: offset + to },
  };
}
