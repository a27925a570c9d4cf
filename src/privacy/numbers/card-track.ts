import type { Detector, Span } from '../detector.ts';
import { everyMatch } from '../scan/every-match.ts';
import { isCard } from './card-number.ts';

/**
 * Finds what stands on the magnetic stripe of a card (ISO/IEC 7813): track 1 `%B4111…^NAME^YYMM…?`, and track 2 `;4111…=YYMM…?`, with
 * or without its first and last sign. All of it is sensitive (PCI DSS 3.3.1), so the span is the whole track.
 */
export const cardTrackData: Detector = (text) => {
  const found: Span[] = [];
  for (const { index } of everyMatch(SEPARATOR, text)) {
    const span = trackAround(text, index + 1);
    if (span && span.start >= (found.at(-1)?.end ?? 0)) found.push(span);
  }
  return found;
};

/** The track whose first separator stands at `at`. */
function trackAround(text: string, at: number): Span | undefined {
  const head = HEAD.exec(text.slice(Math.max(0, at - 22), at));
  if (!head || (!head[1] && !isCard(head[2]!))) return undefined;
  const rest = text[at] === '^' ? TRACK_1 : TRACK_2;
  rest.lastIndex = at;
  const right = (head[1]?.startsWith('%') ?? false) === (text[at] === '^') && rest.test(text);
  return right ? { start: at - head[0].length, end: rest.lastIndex } : undefined;
}

const SEPARATOR = /\d[=^D]/g;
const HEAD = /(%[Bb]|;|(?<![\p{L}\d]))(\d{12,19})$/u;
const TRACK_1 = /\^[^^\r\n?]{2,26}\^\d{4}[^?\r\n^%;]{0,60}\??/y;
const TRACK_2 = /[=D]\d{7,31}(?![\p{L}\d])\??/uy;
