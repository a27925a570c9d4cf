import type { CellDifference } from '../contract.ts';

const longest = 160;

/** A cell before and after: `Update 2 h, was 4 h`. */
export function cellWords({ heading, now, was }: CellDifference): string {
  if (now === undefined) return `${heading} is gone, was ${value(was!)}`;
  if (was === undefined) return `${heading} ${value(now)}, new`;
  return `${heading} ${value(now)}, was ${value(was)}`;
}

/** Short values stand as they are, long ones and empty ones between quotes. */
export function value(text: string): string {
  return text !== '' && text.length <= 40 && !text.includes(',') ? text : `"${shorten(text)}"`;
}

/** A text cut at a word, where it is long. */
export function shorten(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).replace(/\s+\S*$/, '')} …`;
}
