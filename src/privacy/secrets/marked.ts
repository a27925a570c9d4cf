import type { Detector } from '../detector.ts';

/** For tests: a text with what a detector finds in it between « and », so that a table shows text and spans in one. */
export function marked(detector: Detector, text: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of detector(text)) {
    pieces.push(text.slice(at, start), '«', text.slice(start, end), '»');
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

/** The text without its marks. */
export function unmarked(text: string): string {
  return text.replaceAll(/[«»]/g, '');
}
