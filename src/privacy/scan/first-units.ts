import { closure } from './closure.ts';
import { addSteps, type Step } from './graph.ts';
import { readPattern } from './read-pattern.ts';
import { EDGE, OTHER } from './units.ts';

/** The number under which `byFirstUnit` keeps what a character beyond ASCII may begin. */
export const BEYOND = OTHER;

/** Sorts things with a pattern by the UTF-16 units that a match of it may begin with; where it may be empty, that is each of them. */
export function byFirstUnit<T>(things: readonly T[], patternOf: (thing: T) => RegExp): T[][] {
  const firsts = things.map((it) => firstUnits(patternOf(it)));
  return Array.from({ length: EDGE }, (_, unit) => things.filter((_thing, index) => firsts[index]!(unit)));
}

function firstUnits(pattern: RegExp): (unit: number) => boolean {
  const steps: Step[] = [];
  const first = addSteps(steps, readPattern(pattern), 0, pattern.unicode);
  // What stands before is not known: a character beyond ASCII may be anything.
  const { waiting, patterns } = closure(steps, [first * 3], OTHER);
  const sets = waiting.flatMap((it) => {
    const step = steps[Math.trunc(it / 3)]!;
    return 'set' in step ? [step.set] : [];
  });
  return (unit) => patterns.length > 0 || sets.some((it) => it[unit] === 1);
}
