import { matchFrom } from '../scan/every-match.ts';

/** Digits that stand together, and the one sign that ties them to the group before. */
export interface Group {
  start: number;
  end: number;
  /** The sign before the group (a space, a dash, a dot); empty for the first of a run. */
  tie: string;
}

/**
 * Runs of at least thirteen digits in groups: "4111 1111 1111 1111" is one run of four groups. Groups belong to one run when exactly one
 * space, dash or dot stands between them.
 */
export function* digitRuns(text: string): Generator<Group[]> {
  const thirteen = matchFrom(THIRTEEN, text);
  for (let found = thirteen(0); found; ) {
    const run = runFrom(text, found.index);
    yield run;
    found = thirteen(run.at(-1)!.end);
  }
}

function runFrom(text: string, start: number): Group[] {
  const run: Group[] = [];
  for (let at = start; ; at++) {
    DIGITS.lastIndex = at;
    if (!DIGITS.test(text)) return run;
    run.push({ start: at, end: DIGITS.lastIndex, tie: at > start ? text[at - 1]! : '' });
    at = DIGITS.lastIndex;
    if (!TIE.test(text[at] ?? '')) return run;
  }
}

const SIGN = '[ .\u00a0\u2010-\u2013-]';
/** The first digits are written out: a search for them is quicker than one for a repetition. */
const THIRTEEN = new RegExp(`\\d${SIGN}?\\d${SIGN}?\\d${SIGN}?\\d(?:${SIGN}?\\d){9}`, 'g');
const DIGITS = /\d+/y;
const TIE = new RegExp(`^${SIGN}$`);
