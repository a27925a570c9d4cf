import type { Detectors, Span } from '../detector.ts';
import type { RedactionRules } from '../redaction-rules.ts';
import { rawView, stitching, type View } from '../views/stitch.ts';
import { arrange } from './arrange.ts';
import { findAgain, type Left } from './find-again.ts';
import { findValues, type Hit } from './find-values.ts';
import { markOf } from './mark.ts';

/** A value that is gone can show another one, such as the rest of it. So a text is read until nothing more is found. */
export function takeOut(
  raw: string,
  rules: RedactionRules,
  detectors: Partial<Detectors>,
): { view: View; hits: Hit[] } {
  let view = rawView(raw);
  let found = findValues(raw, rules, detectors);
  let taken: Hit[] = [];
  for (let round = 1; ; round++) {
    const hits = arrange(found);
    const outs = hits.filter((it) => it.of.treatment !== 'flag');
    const here = view;
    if (!outs.length) return { view, hits: inOrder([...taken, ...hits.flatMap((it) => inRaw(it, here))]) };
    taken = taken.concat(outs.flatMap((it) => inRaw(it, here)));
    const left = withMarks(view, hits, rules.document);
    view = left.view;
    if (round === MOST_ROUNDS) return { view, hits: inOrder(taken) };
    found = findAgain(left, rules, detectors);
  }
}

/** Each round leaves less that is not a mark. Texts of people take one or two. */
const MOST_ROUNDS = 12;

/** The text with marks in the place of values, where they stand in it, and where what was only flagged stands now. */
export function withMarks(of: View, hits: readonly Hit[], document: string): Left {
  const stitch = stitching(of);
  const marks: Span[] = [];
  const flags: Hit[] = [];
  let [done, longer] = [0, 0];
  for (const hit of hits) {
    const { start, end, of: cls } = hit;
    if (cls.treatment === 'flag') {
      flags.push({ ...hit, start: start + longer, end: end + longer });
      continue;
    }
    const mark = markOf(cls, document);
    stitch.keep(done, start);
    stitch.put(mark, start, end);
    marks.push({ start: start + longer, end: start + longer + mark.length });
    longer += mark.length - (end - start);
    done = end;
  }
  stitch.keep(done, of.text.length);
  return { view: stitch.view(), marks, flags };
}

function inRaw(hit: Hit, view: View): Hit[] {
  const span: Span | undefined = view.toRaw(hit);
  return span ? [{ ...hit, ...span }] : [];
}

function inOrder(hits: readonly Hit[]): Hit[] {
  return hits.toSorted((a, b) => a.start - b.start);
}
