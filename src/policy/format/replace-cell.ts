import { displayWidth } from './display-width.ts';

interface Stretch {
  start: number;
  end: number;
}

/** Puts other words into a cell. One that was padded keeps its width while the words fit, so that one changed cell is one changed line. */
export function replaceCell(source: string, { start, end }: Stretch, words: string): string {
  const blanks = /^ */.exec(source.slice(end))![0].length;
  const width = displayWidth(source.slice(start, end)) + blanks;
  const padded = blanks > 1 ? `${pad(words, width - 1)} ` : words + ' '.repeat(blanks);
  return source.slice(0, start) + padded + source.slice(end + blanks);
}

/** Puts other words into a cell of a table that is lined up, and leaves its bars where they are; nothing where the words do not fit. */
export function replaceLinedUp(source: string, { start, end }: Stretch, words: string): string | undefined {
  const before = / *$/.exec(source.slice(0, start))![0].length;
  const after = /^ */.exec(source.slice(end))![0].length;
  const room = displayWidth(source.slice(start, end)) + before + after - 2;
  if (displayWidth(words) > room) return undefined;
  const isRight = before > 1 && after === 1;
  const blanks = ' '.repeat(room - displayWidth(words));
  const cell = isRight ? ` ${blanks}${words} ` : ` ${words}${blanks} `;
  return source.slice(0, start - before) + cell + source.slice(end + after);
}

function pad(words: string, width: number): string {
  return words + ' '.repeat(Math.max(0, width - displayWidth(words)));
}
