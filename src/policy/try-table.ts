import type { RuleRow, RuleSheet } from './contract.ts';
import { decide } from './decide.ts';
import { factOf } from './domain-facts.ts';
import { readDuration } from './duration.ts';
import { formatFact } from './facts.ts';
import { readTest } from './phrases.ts';
import { type Given, readGiven } from './read-given.ts';
import { reviveTable } from './revive-table.ts';
import { compileTest } from './test.ts';

/** A cell that a case does not fit. */
export interface Miss {
  heading: string;
  /** What the case says there, in words. */
  is: string;
  /** What the cell asks for, or holds. */
  asks: string;
}

/** What became of one row. */
export interface TriedRow {
  clause: string;
  /** It fires; it would, but stands below the row that decides; or it misses the case. */
  state: 'fires' | 'below' | 'misses';
  misses: readonly Miss[];
}

/** A table put to a case: which rows fire, and why the others do not. */
export interface TriedTable {
  rows: readonly TriedRow[];
  /** What cannot be read, by heading; the rest of the case counts all the same. */
  problems: Readonly<Record<string, string>>;
}

/**
 * Puts any enforced table to a case in words. A decision table decides it, with what is not given not known; of another table
 * the rows fire that hold what is given. Pure, and the same in the browser.
 */
export function tryTable(sheet: RuleSheet, given: Given): TriedTable {
  return sheet.kind === 'decision' ? tryDecision(sheet, given) : tryLookUp(sheet, given);
}

function tryDecision(sheet: RuleSheet, given: Given): TriedTable {
  const policy = reviveTable(sheet);
  const { facts, problems } = readGiven(policy, given);
  const { taken, notTaken } = decide(policy, facts);
  const missed = new Map(notTaken.map(({ row, failed }) => [row.clause, failed]));
  const domains = new Map(sheet.columns.map((it) => [it.heading, it.domain]));
  const rows = sheet.rows.map(({ clause }): TriedRow => {
    if (taken.some((row) => row.clause === clause)) return { clause, state: 'fires', misses: [] };
    const misses = missed.get(clause)!.map(({ fact, value, needs }) => {
      const { kind } = factOf(fact, domains.get(fact)!);
      return { heading: fact, is: formatFact(kind, value), asks: needs };
    });
    return { clause, state: misses.length ? 'misses' : 'below', misses };
  });
  return { rows, problems };
}

function tryLookUp(sheet: RuleSheet, given: Given): TriedTable {
  const known = [sheet.clause, ...sheet.columns.map((it) => it.heading)];
  const asked = Object.entries(given).filter(([, words]) => words.trim());
  const strange = asked.filter(([heading]) => !known.includes(heading));
  const problems = Object.fromEntries(strange.map(([heading]) => [heading, 'The table has no such column.']));
  const rows = sheet.rows.map((row): TriedRow => {
    const misses = asked.flatMap(([heading, is]) => {
      const asks = cellOf(row, heading, sheet);
      return asks === undefined || holds(asks, is) ? [] : [{ heading, is, asks }];
    });
    return { clause: row.clause, state: misses.length ? 'misses' : 'fires', misses };
  });
  return { rows, problems };
}

function cellOf(row: RuleRow, heading: string, sheet: RuleSheet): string | undefined {
  return heading === sheet.clause ? row.clause : row.cells[heading];
}

/** Whether a cell holds words: itself, as one of a list, as the same length of time, or as a count that fits its phrase. */
function holds(cell: string, words: string): boolean {
  const [held, asked] = [cell.trim().toLowerCase(), words.trim().toLowerCase()];
  if (held === asked || held.split(',').some((it) => it.trim() === asked)) return true;
  const [time, other] = [readDuration(held), readDuration(asked)];
  if (time && other) return JSON.stringify(time) === JSON.stringify(other);
  return /^\d+$/.test(asked) && fitsCount(cell, Number(asked));
}

function fitsCount(cell: string, count: number): boolean {
  const read = readTest(cell, { kind: 'number', notKnown: false });
  if (!('test' in read) || typeof read.test.known === 'string' || !('ranges' in read.test.known)) return false;
  return compileTest(read.test)(count);
}
