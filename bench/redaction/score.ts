import type { Mark } from './marks.ts';
import type { Sample } from './read-texts.ts';

/** What `redact` found: a class of KB-450 and a place in the text as it came. */
export interface Found {
  class: string;
  detector: string;
  start: number;
  length: number;
}

/** What came of one text. */
export interface Judged {
  sample: Sample;
  marks: { mark: Mark; outcome: 'found' | 'touched' | 'missed' }[];
  /** `allowed` counts neither way. */
  findings: { found: Found; outcome: 'right' | 'allowed' | 'inexact' | 'false alarm' }[];
}

/** Counts of one class. */
export interface Score {
  marks: number;
  found: number;
  touched: number;
  findings: number;
  right: number;
}

/** Other text that a finding may hold beside the value. */
const SLACK = 3;

/** Holds findings against the marks of a text. */
export function judge(sample: Sample, all: readonly Found[]): Judged {
  const marks = sample.marks.map((mark) => {
    const ofClass = all.filter((it) => mark.classes.includes(it.class) && overlaps(it, mark));
    const outcome = ofClass.some((it) => covers(it, mark, sample)) ? 'found' : ofClass.length ? 'touched' : 'missed';
    return { mark, outcome } as const;
  });
  const findings = all.map((found) => {
    const near = sample.marks.filter((it) => overlaps(found, it));
    const ofClass = near.filter((it) => it.classes.includes(found.class));
    if (ofClass.some((it) => covers(found, it, sample))) return { found, outcome: 'right' } as const;
    if (near.some((it) => it.allowed.includes(found.class))) return { found, outcome: 'allowed' } as const;
    return { found, outcome: ofClass.length ? 'inexact' : 'false alarm' } as const;
  });
  return { sample, marks, findings };
}

/** Recall and precision of one class; a mark of two classes counts for the first of them. */
export function scoreOf(judged: readonly Judged[], name: string): Score {
  const marks = judged.flatMap((it) => it.marks).filter((it) => it.mark.classes[0] === name);
  const findings = judged
    .flatMap((it) => it.findings)
    .filter((it) => it.found.class === name && it.outcome !== 'allowed');
  return {
    marks: marks.length,
    found: marks.filter((it) => it.outcome === 'found').length,
    touched: marks.filter((it) => it.outcome !== 'missed').length,
    findings: findings.length,
    right: findings.filter((it) => it.outcome === 'right').length,
  };
}

/** In percent with one decimal; nothing found is 100 % precise. */
export function percent(part: number, whole: number): number {
  return whole ? Math.round((part / whole) * 1000) / 10 : 100;
}

function overlaps({ start, length }: Found, mark: Mark): boolean {
  return start < mark.to && start + length > mark.from;
}

function covers({ start, length }: Found, mark: Mark, { text, marks }: Sample): boolean {
  const end = start + length;
  if (start > mark.start || end < mark.end) return false;
  let other = 0;
  for (let at = start; at < end; at++) {
    const isOurs = marks.some((it) => at >= it.from && at < it.to);
    if (!isOurs && !/["'`“”‘’\s]/.test(text[at]!)) other++;
  }
  return other <= SLACK;
}
