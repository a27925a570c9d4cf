import type { Test } from './test.ts';

/** What is wrong with a cell. `from` and `to` are offsets in its text, where only a part of it is meant. */
export interface CellProblem {
  code: string;
  message: string;
  hint?: string;
  from?: number;
  to?: number;
}

/** A cell of a decision table as data, or why it cannot be read. */
export type ReadTest = { test: Test } | { problem: CellProblem };
