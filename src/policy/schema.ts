import type { Place } from '../documents/diagnostic.ts';
import type { HubDocument } from '../documents/document.ts';
import type { CellProblem } from './cell-problem.ts';
import type { Conditions } from './conditions.ts';
import type { Fact, FactValue } from './facts.ts';
import type { Domain, Test } from './test.ts';

/** A kind of cell: what its text means, and what is wrong with it. */
export interface CellKind<V> {
  /** As the help page names it: `duration`, `role`, `reference`. */
  name: string;
  /** What may be written, in one sentence; it goes into messages. */
  help: string;
  /** The meaning of a cell's text. Problems are told through `context`; the value is then absent. */
  read: (text: string, context: CellContext) => V | undefined;
}

/** What a late check can ask the whole set. Where the set has no such policy at all it may be partial, and the answer is yes. */
export interface SetView {
  knowsRow: (policy: string, clause: string) => boolean;
  /** Whether a column of a policy holds a value, in any case. */
  hasValue: (policy: string, column: string, value: string) => boolean;
  valuesOf: (policy: string, column: string) => readonly string[];
  /** The clauses of a policy, in order. */
  clausesOf: (policy: string) => readonly string[];
}

/** What a cell can see while it is read. */
export interface CellContext {
  document: HubDocument;
  /** Where the cell stands. */
  place: Place;
  facts: ReadonlyMap<string, Fact>;
  conditions: Conditions;
  /** Tells a problem at this cell. */
  report: (problem: CellProblem) => void;
  /** Puts off a check until every document of the set is compiled. */
  later: (check: (set: SetView) => CellProblem | undefined) => void;
}

/** One column of a policy's table. */
export interface Column<V = unknown> {
  role: 'input' | 'output' | 'field';
  cell: CellKind<V>;
  /** What an input's fact can be; only for inputs. */
  domain?: Domain;
  /** `-` means none. Inputs read `-` as any. */
  optional: boolean;
  /** The table may lack the column altogether; every row is then as if it held `-`. */
  absentOk: boolean;
  /** No two rows hold the same value. */
  key: boolean;
  /** What the column is for, in one sentence. */
  about: string;
  /** How a story about a case tells this fact; without it, `with impact everyone`. */
  told?: Told;
  /** Other words by which sentences name the column: a response is also an answer. */
  spoken?: readonly string[];
}

/** How a fact is told: before the subject (`a SEV2 ticket`) or after it (`a ticket worked 20 min`). */
export interface Told {
  as: 'before' | 'after';
  words: (value: string) => string;
}

export type Columns = Record<string, Column>;

/** What a row of a policy holds, by column heading. */
export type RowValues<C extends Columns> = { [H in keyof C]: C[H] extends Column<infer V> ? V : never };

/** The typed form of a table that a document can enforce. */
export interface PolicySchema<C extends Columns = Columns> {
  /** As front matter names it: `sla-targets`. */
  name: string;
  /** What the desk does with it, in one sentence. */
  about: string;
  kind: 'decision' | 'list';
  /** How a decision table chooses among its rows: DMN hit policy. */
  hit: 'unique' | 'first' | 'collect';
  /** Heading of the first column. */
  clause: 'Clause' | 'Code';
  columns: C;
  /** What a case is called in a story: `ticket`. */
  subject?: string;
  /** In the record form, the column that the heading's words fill. */
  title?: string;
  /** What must hold across rows: weights that add up, a due time shorter than another. */
  check?: (rows: readonly CompiledRow<C>[], report: (place: Place, problem: CellProblem) => void) => void;
}

/** One clause of a compiled policy. */
export interface CompiledRow<C extends Columns = Columns> {
  /** `E3`, `LT-3104`. */
  clause: string;
  /** Anchor of the section in which it stands. */
  section: string;
  place: Place;
  values: RowValues<C>;
  cells: { [H in keyof C]: { text: string; place: Place } };
  /** For decision tables: one closure per input column, in column order. */
  tests: readonly ((value: FactValue) => boolean)[];
  /** Those of the tests that say something, with their column among the inputs; `any` is left out. */
  checks: readonly { column: number; holds: (value: FactValue) => boolean }[];
}

/** A section of a document as typed rules. */
export interface CompiledPolicy<C extends Columns = Columns> {
  schema: PolicySchema<C>;
  /** Id of the document that enforces it. */
  document: string;
  anchor: string;
  hit: 'unique' | 'first' | 'collect';
  rows: readonly CompiledRow<C>[];
}

type Given<C extends Columns> = Pick<PolicySchema<C>, 'name' | 'about' | 'columns' | 'subject' | 'title' | 'check'> &
  Partial<Pick<PolicySchema<C>, 'hit' | 'clause'>>;

/** Declares a decision table: inputs are tested, outputs are given. */
export function decisionTable<C extends Columns>(given: Given<C>): PolicySchema<C> {
  return { hit: 'unique', clause: 'Clause', ...given, kind: 'decision' };
}

/** Declares a table whose rows are all in force, each under its clause. */
export function listTable<C extends Columns>(given: Given<C>): PolicySchema<C> {
  return { hit: 'collect', clause: 'Clause', ...given, kind: 'list' };
}

/** A column that every row fills. */
export function field<V>(cell: CellKind<V>, about: string): Column<V> {
  return { role: 'field', cell, optional: false, absentOk: false, key: false, about };
}

/** A column in which `-` means none. */
export function optional<V>(column: Column<V>): Column<V | undefined> {
  return { ...column, optional: true };
}

/** A column that a table may lack; `-` means none in it. */
export function absentOk<V>(column: Column<V>): Column<V | undefined> {
  return { ...column, optional: true, absentOk: true };
}

/** A column in which no value stands twice. */
export function key<V>(column: Column<V>): Column<V> {
  return { ...column, key: true };
}

/** A column that sentences name by other words, too. */
export function spoken<V>(column: Column<V>, ...words: string[]): Column<V> {
  return { ...column, spoken: words };
}

/** An output of a decision table. */
export function output<V>(cell: CellKind<V>, about: string): Column<V> {
  return { ...field(cell, about), role: 'output' };
}

/** An input of a decision table: the column's heading is the name of the fact that its cells test. */
export function input(cell: CellKind<Test> & { domain: Domain }, about: string, told?: Told): Column<Test> {
  return { ...field<Test>(cell, about), role: 'input', domain: cell.domain, ...(told ? { told } : {}) };
}
