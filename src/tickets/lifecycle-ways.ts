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
 * which there is no way on. Closed itself may be the end. What only follows from another state's fault is not told as well.
 */
export function checkWays(rows: readonly Way[], report: Report): void {
  const reached = follow(rows, [first!], onward);
  const ending = follow(rows, [last!], backward);
  const states = [...new Set([...rows.flatMap((row) => [...row.values.From, row.values.To]), last!])];
  for (const state of roots(
    rows,
    states.filter((it) => !reached.has(it)),
  ))
    tellUnreached(state, rows, report);
  if (!reached.has(last!)) return;
  const stuck = states.filter((it) => reached.has(it) && !ending.has(it));
  const ends = stuck.filter((state) => rows.every((row) => onward(row, state).every((it) => it === state)));
  for (const state of ends.length ? ends : stuck.slice(0, 1)) tellStuck(state, rows, report);
}

type Step = (row: Way, state: string) => readonly string[];
const onward: Step = (row, state) => (row.values.From.includes(state) ? [row.values.To] : []);
const backward: Step = (row, state) => (row.values.To === state ? row.values.From : []);

function follow(rows: readonly Way[], from: readonly string[], next: Step): Set<string> {
  const seen = new Set(from);
  for (const state of seen) for (const row of rows) for (const to of next(row, state)) seen.add(to);
  return seen;
}

/** Of states that no ticket reaches, those that would bring the others with them. */
function roots(rows: readonly Way[], unreached: readonly string[]): string[] {
  const chosen: string[] = [];
  const later = [...unreached].sort((a, b) => follow(rows, [b], onward).size - follow(rows, [a], onward).size);
  for (const state of later) if (!follow(rows, chosen, onward).has(state)) chosen.push(state);
  return chosen;
}

function tellUnreached(state: string, rows: readonly Way[], report: Report): void {
  const row = rows.find((it) => it.values.From.includes(state)) ?? rows.at(-1)!;
  const never = row.values.From.includes(state) ? `, so ${row.clause} is never taken` : '';
  report(row.cells.From.place, {
    code: 'policy/state-not-reached',
    message: `From: no ticket can ever be "${state}": no way leads there from "${first}"${never}.`,
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
