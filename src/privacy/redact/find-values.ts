import type { Detector, DetectorName, Detectors, Span } from '../detector.ts';
import type { DataClass, RedactionRules } from '../redaction-rules.ts';
import { readingOnce } from '../scan/every-match.ts';
import { firstAfter } from '../views/first-after.ts';
import { rewrite } from '../views/rewrite.ts';
import type { View } from '../views/stitch.ts';
import { type Reading, readings } from '../views/views.ts';
import { marksOf } from './mark.ts';

/** A value in a text. */
export interface Hit extends Span {
  detector: DetectorName;
  of: DataClass;
}

/** The values that the classes name, in every way in which a text can be read. Marks that stand in it are no values. */
export function findValues(text: string, rules: RedactionRules, detectors: Partial<Detectors>): Hit[] {
  const marks = marksIn(text, rules);
  const views = readings(withoutMarks({ text, toRaw: (span) => span }, rules));
  const wanted = rules.classes.flatMap((of) => of.detectors.map((detector) => ({ of, detector })));
  const byView = views.map((view) =>
    readingOnce(view.text, () => wanted.map((it) => spansIn(view, detectors[it.detector]))),
  );
  const hits = wanted.flatMap((it, index) =>
    byView.flatMap((spans) => spans[index]!.map((span) => ({ ...span, ...it }))),
  );
  const ends = marks.map((it) => it.end);
  return hits.flatMap((it) => outside(it, over(it, marks, ends), text));
}

function marksIn(text: string, rules: RedactionRules): Span[] {
  if (!text.includes(SIGN)) return [];
  return [...text.matchAll(marksOf(rules))].map(({ 0: mark, index }) => ({ start: index, end: index + mark.length }));
}

/** What every mark has in it. */
const SIGN = ' · ';

/** A mark is read as one that programs write for a value that is not there, so that the words in it are no context for others. */
function withoutMarks(raw: View, rules: RedactionRules): View {
  return raw.text.includes(SIGN) ? rewrite(raw, marksOf(rules), () => '[redacted]') : raw;
}

function spansIn(view: Reading, find: Detector | undefined): Span[] {
  if (!find) return [];
  return find(view.text)
    .filter(({ start, end }) => start < end && view.counts(start, end))
    .flatMap((span) => view.toRaw(span) ?? []);
}

/** What of a find lies beside the marks; a rest without a letter or digit is no value. */
function outside(hit: Hit, marks: readonly Span[], text: string): Hit[] {
  if (!marks.length) return [hit];
  const edges = [hit.start, ...marks.flatMap((it) => [it.start, it.end]), hit.end];
  return edges.flatMap((start, index) => {
    const end = edges[index + 1] ?? start;
    const isRest = index % 2 === 0 && /[\p{L}\p{N}]/u.test(text.slice(start, end));
    return isRest ? [{ ...hit, start, end }] : [];
  });
}

/** The marks that a find overlaps. */
function over({ start, end }: Span, marks: readonly Span[], ends: readonly number[]): Span[] {
  const found: Span[] = [];
  for (let index = firstAfter(ends, start); index < marks.length && marks[index]!.start < end; index++)
    found.push(marks[index]!);
  return found;
}
