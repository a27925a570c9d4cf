import { addSteps, DEPTH, type Step } from './graph.ts';
import { readPattern } from './read-pattern.ts';
import { DEAD, FULL, type States, statesOf, UNKNOWN } from './states.ts';
import { EDGE, type Kinds, kindsOf, unitsOf } from './units.ts';

/** Tells for each of some patterns where in a text a match of it may begin: everywhere one does, and seldom elsewhere. */
export interface Automaton {
  /** By the number of the pattern, and in order. */
  placesIn: (text: string) => number[][];
}

/**
 * One automaton for the beginnings of all patterns, whose states are made as texts need them. From each place of a text it reads on as
 * long as some pattern could still match there, mostly two or three characters, and never more than `DEPTH`.
 */
export function automaton(patterns: readonly RegExp[]): Automaton {
  const steps: Step[] = [];
  const firsts = patterns.map((it, of) => addSteps(steps, readPattern(it), of, it.flags.includes('u')));
  const kinds = kindsOf(steps.flatMap((it) => ('set' in it ? [it.set] : [])));
  let states = statesOf(steps, firsts, kinds);
  return {
    placesIn: (text) => {
      // A hostile text can ask for very many states; the text after it begins anew.
      if (states.isFull()) states = statesOf(steps, firsts, kinds);
      return placesIn(text, states, kinds, patterns.length);
    },
  };
}

function placesIn(text: string, states: States, kinds: Kinds, count: number): number[][] {
  const units = unitsOf(text, kinds, DEPTH);
  const places: number[][] = Array.from({ length: count }, () => []);
  const { pairs, rows, table } = states;
  const { count: width } = kinds;
  // Names of this function: where modules are rewritten, as in tests, an imported one is looked up each time.
  const [unknown, dead] = [UNKNOWN, DEAD];
  for (let at = 0, before = kinds.of[EDGE]!; at < text.length; before = units[at]!, at++) {
    // Two or three characters tell of most places that nothing begins there.
    let state = pairs[rows[before]! + units[at]! * width + units[at + 1]!]!;
    if (state === unknown) state = states.pair(before, units[at]!, units[at + 1]!);
    if (state === dead || table[state * width + units[at + 2]!] === dead) continue;
    if (state === unknown) readOn(units, at, at, states.begin(before), states, places);
    else readOn(units, at, at + 2, state, states, places);
  }
  return places;
}

/** Reads on from `end`, where a state was reached for what begins at `at`, as far as a pattern could match. */
function readOn(units: Uint8Array, at: number, end: number, reached: number, states: States, places: number[][]): void {
  const [full, dead, deepest] = [FULL, DEAD, at + DEPTH];
  let state = reached;
  for (let next = end; state !== dead; next++) {
    const to = next === deepest ? full : states.next(state, units[next]!);
    const found = to === full ? states.alive(state) : states.found[to]!;
    if (found.length > 0) note(found, at, places);
    state = to === full ? dead : to;
  }
}

function note(patterns: readonly number[], at: number, places: number[][]): void {
  for (let index = 0; index < patterns.length; index++) {
    const known = places[patterns[index]!]!;
    if (known.length === 0 || known[known.length - 1] !== at) known.push(at);
  }
}
