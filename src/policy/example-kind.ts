import type { CompiledPolicy, CompiledRow } from './schema.ts';

/**
 * How the examples of one policy are run, where neither a decision nor a look-up in its table says what comes out: a due time
 * needs clocks, a band needs arithmetic. The module that owns the rule enrols it in the registry.
 */
export interface ExampleKind {
  /** The policy, as front matter names it. */
  policy: string;
  /** The columns of a case, each with what stands in it. */
  given: Readonly<Record<string, string>>;
  /** What a case can expect: `Due` is the column `Expect Due`. */
  expect: Readonly<Record<string, string>>;
  /** Rows that decide, each of which should have an example; without it none has to. */
  decides?: (row: CompiledRow) => boolean;
  /** Runs one case. Cells that hold `-` are absent. Nothing comes back where a check lacks what the case needs. */
  run: (given: Readonly<Record<string, string>>, policy: CompiledPolicy) => ExampleAnswer | undefined;
}

/**
 * What comes out of a case, in the words of cells, with the clause that says so, or several with commas; or why the case
 * cannot be read, and in which column.
 */
export type ExampleAnswer =
  | { gives: Readonly<Record<string, string>>; by?: string }
  | { problem: string; column?: string };
