/** Where two texts differ: one stretch of the earlier one gave way to another. */
export interface Change {
  /** Offset of the first difference, the same in both texts. */
  from: number;
  /** Offset in the earlier text from which both are the same again. */
  to: number;
  /** How much longer the later text is. */
  by: number;
}

/** The smallest stretch outside which two texts are the same. */
export function changeBetween(before: string, after: string): Change {
  const from = sameFromStart(before, after);
  const same = sameFromEnd(before, after, Math.min(before.length, after.length) - from);
  return { from, to: before.length - same, by: after.length - before.length };
}

/** Whole pieces are compared first, which costs next to nothing. */
const piece = 1_024;

function sameFromStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let same = 0;
  while (same + piece <= most && a.slice(same, same + piece) === b.slice(same, same + piece)) same += piece;
  while (same < most && a[same] === b[same]) same++;
  return same;
}

function sameFromEnd(a: string, b: string, most: number): number {
  const last = (text: string, from: number, length: number) =>
    text.slice(text.length - from - length, text.length - from);
  let same = 0;
  while (same + piece <= most && last(a, same, piece) === last(b, same, piece)) same += piece;
  while (same < most && a.at(-1 - same) === b.at(-1 - same)) same++;
  return same;
}

/** Where the line of an offset ends, its line ending left out. */
export function lineEnd(text: string, offset: number): number {
  const next = text.indexOf('\n', offset);
  const end = next < 0 ? text.length : next;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** Where the next line begins; nothing where there is none. */
export function nextLine(text: string, offset: number): number | undefined {
  const next = text.indexOf('\n', offset);
  return next < 0 ? undefined : next + 1;
}
