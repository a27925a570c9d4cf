import type { CleanText } from '../kit/clean-text.ts';
import { allDetectors } from './all-detectors.ts';
import { cleanedByRedact } from './clean-text.ts';
import type { Detectors } from './detector.ts';
import type { Finding } from './finding.ts';
import type { Hit } from './redact/find-values.ts';
import { markOf } from './redact/mark.ts';
import { takeOut } from './redact/take-out.ts';
import type { RedactionRules } from './redaction-rules.ts';

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
