import { closure, stepsAfter, type Waiting } from './closure.ts';
import type { Step } from './graph.ts';
import type { Kinds } from './units.ts';

/** The states of the automaton, made as texts need them. Units are told by their kind. */
export interface States {
  /** The state in which reading begins, by the unit before. */
  begin: (before: number) => number;
  /** The state behind each unit: `table[state * count + unit]`, `UNKNOWN` until it was asked for by `next`. */
  table: Uint16Array;
  next: (state: number, unit: number) => number;
  /** The rows of `pairs` by the unit before. */
  rows: Uint32Array;
  /** The state behind two units from where reading begins: `UNKNOWN` until it was asked for, and where one of them finds something. */
  pairs: Uint16Array;
  pair: (before: number, first: number, second: number) => number;
  /** The patterns that are to be tried where a state was reached. */
  found: readonly (readonly number[])[];
  /** The patterns that could still match. */
  alive: (state: number) => readonly number[];
  isFull: () => boolean;
}

export const UNKNOWN = 0;
/** No pattern matches. */
export const DEAD = 1;
/** There is no room for another state: what is alive has to be tried. */
export const FULL = 2;
const MOST = 8000;

export function statesOf(steps: readonly Step[], firsts: readonly number[], { count, example }: Kinds): States {
  const all: Waiting[][] = [[], [], []];
  const found: number[][] = [[], [], []];
  const numbers = new Map<string, number>();
  const table = new Uint16Array(MOST * count);

  const reach = (from: readonly Waiting[], unit: number): number => {
    const { waiting, patterns } = closure(steps, from, example[unit]!);
    if (!waiting.length && !patterns.length) return DEAD;
    const key = `${waiting}/${patterns}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    if (all.length >= MOST) return FULL;
    numbers.set(key, all.length);
    found.push(patterns);
    return all.push(waiting) - 1;
  };
  const grow = (state: number, unit: number): number => {
    const next = reach(stepsAfter(steps, all[state]!, example[unit]!), unit);
    table[state * count + unit] = next;
    return next;
  };
  const next = (state: number, unit: number) => table[state * count + unit] || grow(state, unit);
  const alive: number[][] = [];
  const aliveIn = (state: number): number[] => {
    alive[state] = [...new Set(all[state]!.map((it) => steps[Math.trunc(it / 3)]!.of))];
    return alive[state];
  };
  const start = firsts.map((it) => it * 3);
  const begins = Array.from({ length: count }, (_, unit) => reach(start, unit));
  const different = [...new Set(begins)];
  const rows = Uint32Array.from(begins, (it) => different.indexOf(it) * count * count);
  const pairs = new Uint16Array(different.length * count * count);
  return {
    found,
    rows,
    pairs,
    begin: (before) => begins[before]!,
    table,
    next,
    pair: (before, first, second) => {
      const between = next(begins[before]!, first);
      const state = between === DEAD ? DEAD : next(between, second);
      if (between === FULL || state === FULL || found[between]!.length || found[state]!.length) return UNKNOWN;
      pairs[rows[before]! + first * count + second] = state;
      return state;
    },
    alive: (state) => alive[state] ?? aliveIn(state),
    isFull: () => all.length >= MOST,
  };
}
