import type { CleanText } from '../kit/clean-text.ts';
import { allDetectors } from './all-detectors.ts';
import { cleanedByRedact } from './clean-text.ts';
import type { Detectors, Span } from './detector.ts';
import type { Finding } from './finding.ts';
import { arrange } from './redact/arrange.ts';
import { findValues, type Hit } from './redact/find-values.ts';
import { markOf } from './redact/mark.ts';
import type { RedactionRules } from './redaction-rules.ts';
import { rawView, stitching, type View } from './views/stitch.ts';

export interface RedactOptions {
  /** The end of the message before, of the same sender: a value may begin in it. Only its last 500 units are read. */
  before?: string;
  /** What finds the values; all there are, where nothing else is said. */
  detectors?: Partial<Detectors>;
}

export interface Redaction {
  text: CleanText;
  /** In the order of the text as it came. */
  findings: Finding[];
}

/**
 * Takes out of a text what KB-450 (classes) does not let in. Redacted and masked values are replaced by a mark with class and clause;
 * a masked one is told with its place and length in the text as it came, so that who keeps it encrypted can cut it out there. What
 * is flagged stays and is told. All else is the same to the byte, and a text that was redacted once is not changed again: a mark
 * stays text. A mark that a sender wrote by hand stays, too, and proves nothing: proof is the finding.
 */
export function redact(text: string, rules: RedactionRules, options: RedactOptions = {}): Redaction {
  const context = contextOf(options.before);
  const { view, hits } = takeOut(`${context}${text}`, rules, options.detectors ?? allDetectors);
  const findings = hits.flatMap((it) => findingOf(it, rules.document, context.length));
  return { text: cleanedByRedact(context ? textOf(text, findings, rules) : view.text), findings };
}

const REACH = 500;

function contextOf(before: string | undefined): string {
  return before ? `${before.slice(-REACH)}\n` : '';
}

/** A value that is gone can show another one, such as the rest of it. So a text is read until nothing more is found. */
function takeOut(raw: string, rules: RedactionRules, detectors: Partial<Detectors>): { view: View; hits: Hit[] } {
  let view = rawView(raw);
  const taken: Hit[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const found = arrange(findValues(view.text, rules, detectors));
    const outs = found.filter((it) => it.of.treatment !== 'flag');
    const here = view;
    if (!outs.length) return { view, hits: inOrder([...taken, ...found.flatMap((it) => inRaw(it, here))]) };
    taken.push(...outs.flatMap((it) => inRaw(it, here)));
    view = withMarks(view, outs, rules.document);
  }
  return { view, hits: inOrder(taken) };
}

/** Each round leaves less that is not a mark. Texts of people take one or two. */
const MOST_ROUNDS = 12;

function withMarks(of: View, hits: readonly Hit[], document: string): View {
  const stitch = stitching(of);
  let done = 0;
  for (const { start, end, of: cls } of hits) {
    stitch.keep(done, start);
    stitch.put(markOf(cls, document), start, end);
    done = end;
  }
  stitch.keep(done, of.text.length);
  return stitch.view();
}

function inRaw(hit: Hit, view: View): Hit[] {
  const span: Span | undefined = view.toRaw(hit);
  return span ? [{ ...hit, ...span }] : [];
}

function inOrder(hits: readonly Hit[]): Hit[] {
  return hits.toSorted((a, b) => a.start - b.start);
}

/** What lies in the message before only is that message's own. */
function findingOf({ start, end, detector, of }: Hit, document: string, context: number): Finding[] {
  if (end <= context) return [];
  const from = Math.max(start, context);
  const before = Math.max(0, context - 1 - start);
  const { name, clause, treatment } = of;
  return [
    {
      detector,
      class: name,
      clause,
      document,
      treatment,
      start: from - context,
      length: end - from,
      ...(before ? { before } : {}),
    },
  ];
}

/** The text alone with its marks, where it was read together with another one. */
function textOf(text: string, findings: readonly Finding[], { document }: RedactionRules): string {
  let done = 0;
  let clean = '';
  for (const { start, length, treatment, clause, class: name } of findings) {
    if (treatment === 'flag') continue;
    clean += text.slice(done, start) + markOf({ name, clause, treatment }, document);
    done = start + length;
  }
  return clean + text.slice(done);
}
