import type { Detector, DetectorName, Detectors, Span } from '../detector.ts';
import type { DataClass, RedactionRules } from '../redaction-rules.ts';
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
  const marks = [...text.matchAll(marksOf(rules))].map(({ 0: mark, index }) => ({
    start: index,
    end: index + mark.length,
  }));
  const views = readings(withoutMarks({ text, toRaw: (span) => span }, rules));
  const wanted = rules.classes.flatMap((of) => of.detectors.map((detector) => ({ of, detector })));
  const hits = wanted.flatMap(({ of, detector }) => {
    const find = detectors[detector];
    return find ? spansIn(views, find).map((span) => ({ ...span, of, detector })) : [];
  });
  const ends = marks.map((it) => it.end);
  return hits.flatMap((it) => outside(it, over(it, marks, ends), text));
}

/** A mark is read as one that programs write for a value that is not there, so that the words in it are no context for others. */
function withoutMarks(raw: View, rules: RedactionRules): View {
  return raw.text.includes(' · ') ? rewrite(raw, marksOf(rules), () => '[redacted]') : raw;
}

function spansIn(views: readonly Reading[], find: Detector): Span[] {
  return views.flatMap((view) =>
    find(view.text)
      .filter(({ start, end }) => start < end && view.counts(start, end))
      .flatMap((span) => view.toRaw(span) ?? []),
  );
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
