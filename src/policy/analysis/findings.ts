import type { Place } from '../../documents/diagnostic.ts';
import type { CellProblem } from '../cell-problem.ts';
import type { CompiledPolicy } from '../schema.ts';
import type { Domain } from '../test.ts';
import type { Axis } from './axes.ts';
import type { Box } from './boxes.ts';
import { mostBoxes } from './boxes.ts';
import { capital, listed, story } from './story.ts';
import { analyseTable, type NeverFires, type Overlap, type TableAnalysis } from './table.ts';

/** Something wrong with a table as a whole, and where in the document it is shown. */
export interface TableFinding {
  place: Place;
  problem: CellProblem;
}

/** What is wrong with a decision table: gaps, overlaps and rows that can never fire, each as a story. */
export function tableFindings(policy: CompiledPolicy): TableFinding[] {
  const analysis = analyseTable(policy);
  if (!analysis) return [{ place: policy.rows[0]!.place, problem: tooMany }];
  const gaps =
    policy.hit === 'first' ? openEnd(policy, analysis) : analysis.gaps.map((it) => gap(policy, analysis, it));
  return [
    ...gaps,
    ...analysis.overlaps.map((it) => overlap(policy, analysis, it)),
    ...analysis.never.map((it) => never(policy, analysis, it)),
  ];
}

const tooMany: CellProblem = {
  code: 'policy/too-many-boxes',
  message: `This table falls into more than ${mostBoxes.toLocaleString('en')} boxes, so its gaps and overlaps cannot be told.`,
  hint: 'Let fewer columns test at once, or split the table.',
};

/** Under `first` the last row is meant to take what is left: one gap says that it does not. */
function openEnd(policy: CompiledPolicy, analysis: TableAnalysis): TableFinding[] {
  return analysis.gaps.slice(0, 1).map((box) => ({
    place: policy.rows.at(-1)!.place,
    problem: {
      code: 'policy/gap',
      message: `${capital(story(policy, analysis.axes, box))} matches no row.`,
      hint: 'The table ends here without a row that takes everything else: add one with "any" in every column.',
    },
  }));
}

/** A gap is shown at the cell that comes nearest to closing it. */
function gap(policy: CompiledPolicy, analysis: TableAnalysis, box: Box): TableFinding {
  const { row, misses } = nearestRow(policy, analysis, box);
  const cell = row.cells[misses[0]!.heading]!;
  const asks = misses.map(({ heading }) => `"${row.cells[heading]!.text}" under ${heading}`);
  return {
    place: cell.place,
    problem: {
      code: 'policy/gap',
      message: `${capital(story(policy, analysis.axes, box))} matches no row.`,
      hint: `${row.clause} comes nearest; it asks for ${listed(asks)}. Widen a row, or add one.`,
    },
  };
}

/**
 * The row with the fewest cells in the way. Of several, one that misses by a figure rather than by a word, and rather in a
 * column on the right: people sort tables from the left.
 */
function nearestRow(policy: CompiledPolicy, { axes, boxes }: TableAnalysis, box: Box) {
  const missed = boxes.map((row) => axes.filter((_, index) => !(row[index]! & box[index]!)));
  const cost = (axis: Axis) => 1 + (isFigure(axis.domain) ? 0 : 0.01) - axes.indexOf(axis) / 10_000;
  const costs = missed.map((it) => it.reduce((sum, axis) => sum + cost(axis), 0));
  const nearest = costs.indexOf(Math.min(...costs));
  return { row: policy.rows[nearest]!, misses: missed[nearest]! };
}

function isFigure({ kind }: Domain): boolean {
  return kind === 'number' || kind === 'duration';
}

function overlap(policy: CompiledPolicy, analysis: TableAnalysis, shared: Overlap): TableFinding {
  const row = policy.rows[shared.row]!;
  const others = shared.with.map((it) => policy.rows[it]!.clause);
  const message = `${row.clause} overlaps ${listed(others)}: ${story(policy, analysis.axes, shared.box)} matches ${row.clause} and ${others[0]}.`;
  const hint =
    'In this table one row decides each case. Narrow one of them, or declare hit: first in the front matter.';
  return { place: row.place, problem: { code: 'policy/overlap', message, hint } };
}

type Row = CompiledPolicy['rows'][number];

function never(policy: CompiledPolicy, analysis: TableAnalysis, { row, by }: NeverFires): TableFinding {
  const late = policy.rows[row]!;
  const box = analysis.boxes[row]!;
  const empty = analysis.axes.find((_, index) => box[index] === 0n)?.heading;
  if (empty) return { place: late.cells[empty]!.place, problem: acceptsNothing(late, empty) };
  const example = story(policy, analysis.axes, box);
  const suchAs = example.startsWith('any ') ? '' : `, such as ${example}`;
  const above = listed(by.map((it) => policy.rows[it]!.clause));
  const message = `${late.clause} can never fire: ${above} above it ${by.length === 1 ? 'takes' : 'take'} every case of it${suchAs}.`;
  const hint = 'Move it up, narrow what stands above it, or remove it.';
  return { place: late.place, problem: { code: 'policy/never-fires', message, hint } };
}

function acceptsNothing(row: Row, heading: string): CellProblem {
  const message = `${row.clause} can never fire: no fact is "${row.cells[heading]!.text}" under ${heading}.`;
  return { code: 'policy/never-fires', message, hint: 'Widen the cell, or remove the row.' };
}
