import type { Piece } from './read-pattern.ts';
import { OTHER, type UnitSet } from './units.ts';

/** How far into a match its beginning is looked at, in UTF-16 units. */
export const DEPTH = 12;

/** A step of reading a beginning; `to` are the numbers of the steps behind it. */
export type Step =
  | { kind: 'one'; set: UnitSet; to: number; of: number }
  | { kind: 'behind'; set: UnitSet; not: boolean; to: number; of: number }
  | { kind: 'edge'; to: number; of: number }
  | { kind: 'split'; to: number[]; of: number }
  /** The pattern `of` may match from where this was begun. */
  | { kind: 'found'; of: number };

/** Adds the steps of a pattern with a number to those of others, and gives the first of them. */
export function addSteps(steps: Step[], piece: Piece, of: number, byCodePoint: boolean): number {
  const put = (step: Step) => steps.push(step) - 1;
  const found = put({ kind: 'found', of });
  const loop = (inner: Piece, next: number): number => {
    const split: Step = { kind: 'split', to: [next], of };
    const at = put(split);
    split.to.push(go(inner, at));
    return at;
  };
  /** At most so many more, where that is few; else any number, which is looked at no further than `DEPTH` anyway. */
  const upTo = (inner: Piece, more: number, next: number): number => {
    if (more > 3) return loop(inner, next);
    let at = next;
    for (let times = 0; times < more; times++) at = put({ kind: 'split', to: [next, go(inner, at)], of });
    return at;
  };
  const go = (it: Piece, next: number): number => {
    switch (it.kind) {
      case 'one':
        return put({ kind: 'one', set: it.set, to: it.set[OTHER] && byCodePoint ? secondHalf(next) : next, of });
      case 'row':
        return it.parts.reduceRight((at, part) => go(part, at), next);
      case 'either':
        return put({ kind: 'split', to: it.options.map((option) => go(option, next)), of });
      case 'again': {
        const after = it.least > DEPTH ? found : upTo(it.of, it.most - it.least, next);
        return Array.from({ length: Math.min(it.least, DEPTH) }).reduce<number>((at) => go(it.of, at), after);
      }
      case 'behind':
        return put({ ...it, to: next, of });
      case 'edge':
        return put({ kind: 'edge', to: next, of });
      case 'nothing':
        return next;
      case 'unsure':
        return found;
    }
  };
  /** A character beyond the first 65,536 is two units. */
  const secondHalf = (next: number) =>
    put({ kind: 'split', to: [next, put({ kind: 'one', set: onlyOther, to: next, of })], of });
  return go(piece, found);
}

const onlyOther = new Uint8Array(OTHER + 2);
onlyOther[OTHER] = 1;
