import type { Span } from '../detector.ts';
import { firstAfter } from './first-after.ts';

/** A text made of pieces of the raw one. */
export interface View {
  text: string;
  /** Where a piece of this text stands in the raw one; nothing where it runs over a seam between parts that are not neighbours. */
  toRaw: (span: Span) => Span | undefined;
}

/** The raw text itself. */
export function rawView(text: string): View {
  return { text, toRaw: (span) => span };
}

export interface Stitching {
  /** Takes over a piece as it is. */
  keep: (start: number, end: number) => void;
  /** Puts other words in the place of a piece; `''` drops it. */
  put: (text: string, start: number, end: number) => void;
  /** Parts two pieces that are not neighbours: nothing is found across it. */
  seam: () => void;
  view: () => View;
}

/** Makes a new view of another one, from its pieces in order. Looking up a place takes the logarithm of their number. */
export function stitching(of: View): Stitching {
  const pieces: Pieces = { at: [], start: [], end: [], length: 0 };
  let text = '';
  const put = (words: string, start: number, end: number) => {
    if (!words) return;
    text += words;
    pieces.at.push(pieces.length);
    pieces.start.push(start);
    pieces.end.push(end);
    pieces.length += words.length;
  };
  return {
    put,
    keep: (start, end) => put(of.text.slice(start, end), start, end),
    seam: () => put('\n\n', SEAM, SEAM),
    view: () => ({
      text,
      toRaw: (span) => {
        const inner = placed(span, pieces);
        return inner && of.toRaw(inner);
      },
    }),
  };
}

/** One number of each kind per piece: a long text has hundreds of thousands of them, too many to be objects. */
interface Pieces {
  /** Where each begins in the new text. */
  at: number[];
  /** Where it begins and ends in the other one. */
  start: number[];
  end: number[];
  /** Of the new text so far. */
  length: number;
}

const SEAM = -1;

function placed({ start, end }: Span, pieces: Pieces): Span | undefined {
  const first = firstAfter(pieces.at, start) - 1;
  const last = firstAfter(pieces.at, end - 1) - 1;
  for (let index = first; index <= last; index++) if (pieces.start[index] === SEAM) return undefined;
  return { start: within(start, first, pieces).start, end: within(end - 1, last, pieces).end };
}

/** A unit of a piece that was taken over has its own place; one of a piece that was rewritten stands for all of it. */
function within(unit: number, index: number, pieces: Pieces): Span {
  const [at, start, end] = [pieces.at[index]!, pieces.start[index]!, pieces.end[index]!];
  const length = (pieces.at[index + 1] ?? pieces.length) - at;
  if (end - start !== length) return { start, end };
  const place = start + unit - at;
  return { start: place, end: place + 1 };
}
