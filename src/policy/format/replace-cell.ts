/**
 * Puts other words into a cell. A cell that was padded to line up with its neighbors stays as wide as it was while the words
 * fit, so that one changed cell is one changed line and never a table drawn anew.
 */
export function replaceCell(source: string, { start, end }: { start: number; end: number }, words: string): string {
  const blanks = /^ */.exec(source.slice(end))![0].length;
  const width = end - start + blanks;
  const padded = blanks > 1 ? `${words.padEnd(width - 1)} ` : words + ' '.repeat(blanks);
  return source.slice(0, start) + padded + source.slice(end + blanks);
}
