import type { FactValue } from '../facts.ts';

/** FEEL's three-valued logic: what is not known stays not known unless the other side decides alone. */
export function conjunction(left: FactValue, right: () => FactValue): boolean | null {
  if (left === false) return false;
  const other = right();
  if (other === false) return false;
  return left === true && other === true ? true : null;
}

export function disjunction(left: FactValue, right: () => FactValue): boolean | null {
  if (left === true) return true;
  const other = right();
  if (other === true) return true;
  return left === false && other === false ? false : null;
}

export function negate(value: FactValue): boolean | null {
  return typeof value === 'boolean' ? !value : null;
}

type Comparison = (a: FactValue, b: FactValue) => boolean | null;

const comparisons: Record<string, Comparison> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': ordered((a, b) => a < b),
  '<=': ordered((a, b) => a <= b),
  '>': ordered((a, b) => a > b),
  '>=': ordered((a, b) => a >= b),
};

/** The comparison of an operator. Only `=` and `!=` can tell something of a fact that is not known. */
export function compare(operator: string): Comparison | undefined {
  return comparisons[operator];
}

function ordered(test: (a: number, b: number) => boolean): Comparison {
  return (a, b) => (typeof a === 'number' && typeof b === 'number' ? test(a, b) : null);
}

/** The arithmetic of an operator over numbers, durations and times; nothing where a side is not known or a divisor is 0. */
export function arithmetic(operator: string): (a: FactValue, b: FactValue) => number | null {
  const work: Record<string, (a: number, b: number) => number> = {
    '+': (a, b) => a + b,
    '-': (a, b) => a - b,
    '*': (a, b) => a * b,
    '/': (a, b) => a / b,
  };
  const run = work[operator]!;
  return (a, b) => {
    if (typeof a !== 'number' || typeof b !== 'number') return null;
    const result = run(a, b);
    return Number.isFinite(result) ? result : null;
  };
}
