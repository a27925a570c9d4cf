import { wordsPlace } from '../../documents/cell-place.ts';
import type { Diagnostic } from '../../documents/diagnostic.ts';
import type { HubDocument } from '../../documents/document.ts';
import { matchRows, type ReadKey, readKey } from '../look-up.ts';
import type { CompiledPolicy } from '../schema.ts';
import { outcomeOfRows } from './rows-outcome.ts';
import { type ExampleCase, type ExampleColumns, type Outcome, unreadable } from './run-table.ts';

/** A table whose rows are all in force is looked up: some columns are given, and others expected of the rows that fit. */
export function lookUpColumns({ schema }: CompiledPolicy): ExampleColumns {
  const all = [schema.clause, ...Object.keys(schema.columns)];
  return { given: all, expect: all };
}

/** Looks one case up. */
export function runLookUp(document: HubDocument, policy: CompiledPolicy, it: ExampleCase): Outcome {
  const keys: ReadKey[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [column, cell] of it.given) {
    const read = readKey(policy, column, cell.text, { document, place: wordsPlace(cell) });
    if ('problem' in read) diagnostics.push(unreadable(document.file, cell, read.problem.message));
    else keys.push(read);
  }
  return diagnostics.length ? { diagnostics } : outcomeOfRows(policy, matchRows(policy, keys));
}
