import { describe, expect, it } from 'vitest';
import { readTest } from '../policy/phrases.ts';
import type { Test } from '../policy/test.ts';
import { checkSteps } from './ladder-steps.ts';

describe('the ladder of discipline', () => {
  it('is in order where each count of a class has one step', () => {
    expect(told('minor 1', 'minor 2 to 3', 'minor 4 or more', 'major 1 or more')).toEqual([]);
  });

  it('tells of a count from which nothing follows', () => {
    expect(told('minor 1', 'minor 3 or more')).toEqual([
      '2 Count: nothing follows from upheld infraction number 2 of the class minor.',
    ]);
    expect(told('minor 1', 'minor 2')).toEqual([
      '2 Count: nothing follows from upheld infraction number 3 of the class minor.',
    ]);
  });

  it('tells of a count from which two steps follow', () => {
    expect(told('minor 1 or more', 'minor 2 or more', 'major 1 or more')).toEqual([
      '2 Count: L1 and L2 both follow from upheld infraction number 2 of the class minor.',
    ]);
  });
});

/** Rows as `class count`; what is told as line and message. */
function told(...steps: string[]): string[] {
  const rows = steps.map((step, index) => {
    const [Class, text] = [step.split(' ')[0]!, step.slice(step.indexOf(' ') + 1)];
    const place = { line: index + 1, column: 1, endLine: index + 1, endColumn: 2, start: 0, end: 1 };
    return { clause: `L${index + 1}`, values: { Class, Count: countOf(text) }, cells: { Count: { text, place } } };
  });
  const found: string[] = [];
  checkSteps(rows, (place, problem) => found.push(`${place.line} ${problem.message}`));
  return found;
}

function countOf(text: string): Test {
  const read = readTest(text, { kind: 'number', notKnown: false });
  if ('problem' in read) throw new Error(read.problem.message);
  return read.test;
}
