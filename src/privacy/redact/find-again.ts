import type { Detectors, Span } from '../detector.ts';
import type { RedactionRules } from '../redaction-rules.ts';
import { firstAfter } from '../views/first-after.ts';
import type { View } from '../views/stitch.ts';
import { findValues, type Hit } from './find-values.ts';
import { piecesAround, REACH } from './pieces.ts';

/** A text from which values were taken out just now. */
export interface Left {
  view: View;
  /** Where the marks stand in it that were put into it, in order. */
  marks: readonly Span[];
  /** What was found before, only flagged, and stands in it. */
  flags: readonly Hit[];
}

/**
 * What is found once more values are gone. Far from their marks the text and all that a detector looks at are as they were, so what was
 * found there is known; only around the marks it is read again, unless that is nearly all of it.
 */
export function findAgain({ view, marks, flags }: Left, rules: RedactionRules, detectors: Partial<Detectors>): Hit[] {
  const { text } = view;
  const pieces = piecesAround(text, marks);
  const length = pieces.reduce((sum, it) => sum + it.end - it.start, 0);
  if (length > text.length * NEARLY_ALL) return findValues(text, rules, detectors);
  const found = pieces.flatMap(({ start, end }) =>
    findValues(text.slice(start, end), rules, detectors).map((it) => moved(it, start)),
  );
  // What is cut off at the ends of a piece may look like something else there.
  const inner = pieces.map(({ start, end }) => ({
    start: start && start + REACH,
    end: end === text.length ? end : end - REACH,
  }));
  const isInside = touching(inner);
  return [...found.filter(isInside), ...flags.filter((it) => !isInside(it))];
}

const NEARLY_ALL = 0.8;

function moved(hit: Hit, by: number): Hit {
  return { ...hit, start: hit.start + by, end: hit.end + by };
}

/** Whether a span touches one of those given, which come in order. */
function touching(spans: readonly Span[]): (span: Span) => boolean {
  const ends = spans.map((it) => it.end);
  return ({ start, end }) => {
    const next = spans[firstAfter(ends, start)];
    return next !== undefined && next.start < end;
  };
}
