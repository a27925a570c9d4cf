// How well `redact` finds what KB-450 says, and how fast. The texts in bench/redaction were written without sight of the detectors;
// half of them is held out: whoever improves a detector has read the open half alone (see bench/redaction/README.md).

import { writeFileSync } from 'node:fs';
import { shippedSources } from '../src/testing/shipped-set.ts';
import { CLASSES } from './redaction/marks.ts';
import { readTexts, type Sample } from './redaction/read-texts.ts';
import { report } from './redaction/report.ts';
import { best, worstScaling } from './redaction/scaling.ts';
import { type Judged, judge, percent, scoreOf } from './redaction/score.ts';
import { loadSubject, type Subject } from './redaction/subject.ts';
import type { Row } from './row.ts';

const results = new URL('RESULTS-redaction.md', import.meta.url);

/** Recall and precision of each class, the time for 1 MB, and how the time of each detector grows. Writes RESULTS-redaction.md. */
export async function run(): Promise<Row[]> {
  const subject = await loadSubject();
  const texts = readTexts();
  const judged = texts.map((it) => judge(it, subject.find(it.text)));
  writeFileSync(results, report(judged, new Date().toISOString().slice(0, 10)));
  return [...Object.values(CLASSES).map((name) => rowOf(judged, name)), ...speed(subject, texts), growth(subject)];
}

function rowOf(judged: readonly Judged[], name: string): Row {
  const [held, open] = [true, false].map((half) => {
    const { marks, found, touched, findings, right } = scoreOf(
      judged.filter((it) => it.sample.heldOut === half),
      name,
    );
    return {
      recall: percent(found, marks),
      touched: percent(touched, marks),
      precision: percent(right, findings),
      marks,
    };
  });
  const { recall, touched, precision, marks } = held!;
  const note = `${marks} values held out: precision ${precision} %, touched ${touched} %; open half: recall ${open!.recall} %, precision ${open!.precision} %`;
  return { name: `redaction: ${name}`, value: recall, unit: '% recall', bar: 'at least 98 %; precision 95 %', note };
}

function speed({ find, detectors }: Subject, texts: readonly Sample[]): Row[] {
  const text = megabyte(texts);
  const each = Object.entries(detectors).map(([name, it]) => ({ name, took: best(() => it(text), 9) }));
  const alone = each.reduce((sum, it) => sum + it.took, 0);
  const slowest = each.toSorted((a, b) => b.took - a.took).slice(0, 6);
  const told = slowest.map(({ name, took }) => `${name} ${round(took)}`).join(', ');
  const note = `least time of each of ${each.length} detectors; half texts of the evaluation, half documents that ship; ${told}`;
  const all = { value: round(best(() => find(text), 3)), note: 'with views, marks and further rounds' };
  return [
    { name: 'redaction: detectors over 1 MB', value: round(alone), unit: 'ms', bar: '50 ms', note },
    { name: 'redaction: redact 1 MB', unit: 'ms', bar: '-', ...all },
  ];
}

function megabyte(texts: readonly Sample[]): string {
  const half = (of: readonly string[]) => of.join('\n\n').repeat(20).slice(0, 500_000);
  return half(texts.map((it) => it.text)) + half(shippedSources().map((it) => it.source));
}

function growth({ detectors }: Subject): Row {
  const all = Object.entries(detectors).map(([name, find]) => ({ name, ...worstScaling(find) }));
  const worst = all.toSorted((a, b) => b.ratio - a.ratio);
  const told = worst.slice(0, 5).map(({ name, input, ratio }) => `${name} on ${input} ${round(ratio)}`);
  return {
    name: 'redaction: time(2n)/time(n)',
    value: round(worst[0]?.ratio ?? 1),
    unit: 'x',
    bar: '2.6',
    note: `ten hostile inputs for each detector; ${told.join(', ')}`,
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
