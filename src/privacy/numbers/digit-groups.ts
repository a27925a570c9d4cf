/** Digits that stand together, and the one sign that ties them to the group before. */
export interface Group {
  start: number;
  end: number;
  /** The sign before the group (a space, a dash, a dot); empty for the first of a run. */
  tie: string;
}

/**
 * Runs of digits in groups: "4111 1111 1111 1111" is one run of four groups. Groups belong to one run when exactly one space, dash or
 * dot stands between them. Runs of fewer digits than `least` are left out.
 */
export function* digitRuns(text: string, least: number): Generator<Group[]> {
  let run: Group[] = [];
  let digits = 0;
  for (const { 0: all, index } of text.matchAll(DIGITS)) {
    const last = run.at(-1);
    const tied = last !== undefined && index - last.end === 1 && TIE.test(text[index - 1]!);
    if (!tied) {
      if (digits >= least) yield run;
      run = [];
      digits = 0;
    }
    run.push({ start: index, end: index + all.length, tie: tied ? text[index - 1]! : '' });
    digits += all.length;
  }
  if (digits >= least) yield run;
}

const DIGITS = /\d+/g;
const TIE = /[ .\u00a0\u2010-\u2013-]/;
