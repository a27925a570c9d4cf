/** One of several texts with commas between them, and where it stands in the whole. */
export interface Piece {
  text: string;
  from: number;
  to: number;
}

/** Cuts a cell at its commas, without the blanks around them. */
export function piecesOf(text: string, start = 0): Piece[] {
  let offset = start;
  return text.split(',').map((part) => {
    const from = offset + part.length - part.trimStart().length;
    offset += part.length + 1;
    const words = part.trim();
    return { text: words, from, to: from + words.length };
  });
}
