// How well `redact` finds what KB-450 says, and how fast. The texts in bench/redaction were written without sight of the detectors;
// half of them is held out: whoever improves a detector has read the open half alone (see bench/redaction/README.md).

import { writeFileSync } from 'node:fs';
import { CLASSES } from './redaction/marks.ts';
import { megabytes } from './redaction/megabytes.ts';
import { readTexts } from './redaction/read-texts.ts';
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
  return [...Object.values(CLASSES).map((name) => rowOf(judged, name)), ...speed(subject), growth(subject)];
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

function speed({ find, detectors }: Subject): Row[] {
  return Object.entries(megabytes).flatMap(([name, make]) => {
    const text = make();
    const each = Object.entries(detectors).map(([detector, it]) => ({ detector, took: best(() => it(text), 9) }));
    const alone = each.reduce((sum, it) => sum + it.took, 0);
    const slowest = each.toSorted((a, b) => b.took - a.took).slice(0, 4);
    const told = slowest.map(({ detector, took }) => `${detector} ${round(took)}`).join(', ');
    const all = best(() => find(text), 9);
    return [
      {
        name: `redaction: redact 1 MB of ${name}`,
        value: round(all),
        unit: 'ms',
        ratio: round(all / alone),
        bar: '50 ms; ratio at most 2.6',
        note: `all views, rounds and marks; the detectors one by one over the plain text alone ${round(alone)} ms: ${told}`,
      },
    ];
  });
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
