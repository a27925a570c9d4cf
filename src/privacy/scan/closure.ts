import type { Step } from './graph.ts';
import { EDGE, OTHER, unitSet } from './units.ts';

/** A step that waits for a unit, and whether `\b` asks for a letter (1) or for none (2) there: `step * 3 + asked`. */
export type Waiting = number;

/** The steps behind those that take a unit. */
export function stepsAfter(steps: readonly Step[], waiting: readonly Waiting[], unit: number): Waiting[] {
  return waiting.flatMap((it) => {
    const step = steps[Math.trunc(it / 3)]!;
    const asked = it % 3;
    const fits = asked === 0 || unit === OTHER || (asked === 1) === isWord(unit);
    return step.kind === 'one' && step.set[unit] && fits ? [step.to * 3] : [];
  });
}

/** Follows all steps that take nothing, up to those that wait for a unit. A pattern that is found is followed no further. */
export function closure(
  steps: readonly Step[],
  from: readonly Waiting[],
  before: number,
): { waiting: Waiting[]; patterns: number[] } {
  const seen = new Set<Waiting>();
  const patterns = new Set<number>();
  const open = [...from];
  for (let it = open.pop(); it !== undefined; it = open.pop()) {
    if (seen.has(it)) continue;
    seen.add(it);
    const step = steps[Math.trunc(it / 3)]!;
    if (step.kind === 'found') patterns.add(step.of);
    else open.push(...onward(step, it % 3, before));
  }
  const isWaiting = ({ kind, of }: Step) => kind === 'one' && !patterns.has(of);
  const waiting = [...seen].filter((it) => isWaiting(steps[Math.trunc(it / 3)]!));
  return { waiting: waiting.sort((a, b) => a - b), patterns: [...patterns].sort((a, b) => a - b) };
}

function onward(step: Step, asked: number, before: number): Waiting[] {
  if (step.kind === 'split') return step.to.map((it) => it * 3 + asked);
  if (step.kind === 'edge') return [step.to * 3 + (asked || askedBehind(before))];
  return step.kind === 'behind' && mayStandBehind(step, before) ? [step.to * 3 + asked] : [];
}

function askedBehind(before: number): number {
  if (before === OTHER) return 0;
  return isWord(before) ? 2 : 1;
}

function mayStandBehind({ set, not }: { set: Uint8Array; not: boolean }, before: number): boolean {
  if (before === OTHER) return true;
  return (before !== EDGE && set[before] === 1) !== not;
}

function isWord(unit: number): boolean {
  return WORD[unit] === 1;
}

const WORD = unitSet('\\w', '');
