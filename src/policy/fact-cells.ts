import { remembered } from '../kit/remembered.ts';
import { type Fact, type Facts, type FactValue, readFact } from './facts.ts';

/** The facts of a case that examples give in words, or the first cell that cannot be read. */
export type FactCells = { facts: Facts } | { problem: string; column: string };

/** The columns in which examples can give facts: each with its meaning. */
export function factColumns(known: readonly Fact[]): Record<string, string> {
  return Object.fromEntries(known.map((it) => [it.name, it.meaning]));
}

/** Reads the cells that give facts; other cells are passed over, and a fact without a cell is not known. */
export function readFactCells(given: Readonly<Record<string, string>>, known: readonly Fact[]): FactCells {
  const facts: Record<string, FactValue> = {};
  for (const [column, text] of Object.entries(given)) {
    const fact = byName.of(known).get(column);
    const read = fact ? readFact(fact, text) : { value: null };
    if ('problem' in read) return { problem: read.problem, column };
    if (read.value !== null) facts[column] = read.value;
  }
  return { facts };
}

const byName = remembered((known: readonly Fact[]) => new Map(known.map((it) => [it.name, it])));
