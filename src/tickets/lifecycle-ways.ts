import type { Place } from '../documents/diagnostic.ts';
import type { CellProblem } from '../policy/cell-problem.ts';

/** A row of the lifecycle as far as its ways go. */
export interface Way {
  clause: string;
  values: { From: readonly string[]; To: string };
  cells: { From: { place: Place }; To: { place: Place } };
}

type Report = (place: Place, problem: CellProblem) => void;

const [first, last] = ['new', 'closed'];

/**
 * Every ticket begins as new and must be able to end as closed: tells of states that no ticket can reach, and of states from
 * which there is no way on. Closed itself may be the end.
 */
export function checkWays(rows: readonly Way[], report: Report): void {
  const reached = follow(rows, first!, (row, state) => (row.values.From.includes(state) ? [row.values.To] : []));
  const ending = follow(rows, last!, (row, state) => (row.values.To === state ? row.values.From : []));
  for (const state of new Set(rows.flatMap((row) => [...row.values.From, row.values.To]))) {
    if (!reached.has(state)) tellUnreached(state, rows, report);
    else if (!ending.has(state)) tellStuck(state, rows, report);
  }
}

function follow(rows: readonly Way[], from: string, next: (row: Way, state: string) => readonly string[]): Set<string> {
  const seen = new Set([from]);
  for (const state of seen) for (const row of rows) for (const to of next(row, state)) seen.add(to);
  return seen;
}

function tellUnreached(state: string, rows: readonly Way[], report: Report): void {
  const row = rows.find((it) => it.values.From.includes(state)) ?? rows.find((it) => it.values.To === state)!;
  report(row.cells.From.place, {
    code: 'policy/state-not-reached',
    message: `From: no ticket can ever be "${state}": no way leads there from "${first}", so ${row.clause} is never taken.`,
    hint: `Add a row that leads to "${state}", or remove the rows that leave it.`,
  });
}

function tellStuck(state: string, rows: readonly Way[], report: Report): void {
  const on = rows.filter((it) => it.values.From.includes(state) && it.values.To !== state);
  const row = rows.find((it) => it.values.To === state && !it.values.From.includes(state)) ?? rows[0]!;
  const why = on.length ? `every way on from it ends before "${last}"` : 'no row leads out of it';
  report(row.cells.To.place, {
    code: 'policy/state-without-way-out',
    message: `To: a ticket that becomes "${state}" by ${row.clause} stays so for ever: ${why}.`,
    hint: `Add a row that leads from "${state}" on.`,
  });
}
