import type { Span } from '../detector.ts';

/** An example of a text whose values stand between « and »: the text without the marks, and where the values stand. For tests. */
export function marked(example: string): { text: string; spans: Span[] } {
  const pieces = example.split(/[«»]/);
  const spans: Span[] = [];
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 1) spans.push({ start: at, end: at + piece.length });
    at += piece.length;
  }
  return { text: pieces.join(''), spans };
}

/** The text with marks put round what a detector found: what a failing test shows. */
export function mark(text: string, spans: readonly Span[]): string {
  let shown = text;
  for (const { start, end } of spans.toReversed()) {
    shown = `${shown.slice(0, start)}«${shown.slice(start, end)}»${shown.slice(end)}`;
  }
  return shown;
}
