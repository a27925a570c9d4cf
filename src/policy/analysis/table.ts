import type { CompiledPolicy } from '../schema.ts';
import { type Axis, axesOf, boxesOf } from './axes.ts';
import { type Box, common, isEmpty, isWithin, subtractFromAll, widen } from './boxes.ts';

/** A row that accepts cases which rows above it accept too. */
export interface Overlap {
  row: number;
  with: number[];
  /** What it shares with the first of them. */
  box: Box;
}

/** A row that can decide nothing: its own cells contradict the domain, or rows above take all that it accepts. */
export interface NeverFires {
  row: number;
  by: number[];
}

/** What the boxes of a decision table say of it. */
export interface TableAnalysis {
  axes: readonly Axis[];
  /** The cases that each row accepts. */
  boxes: readonly Box[];
  /** The cases that no row accepts, as boxes that do not overlap. */
  unmatched: readonly Box[];
  /** The same, each as large as it can be told. */
  gaps: readonly Box[];
  overlaps: readonly Overlap[];
  never: readonly NeverFires[];
}

/** The most gaps that are told of one table; the rest shows once they are closed. */
const mostTold = 5;

/** Analyses a decision table by its hit policy; nothing where it falls into too many boxes. */
export function analyseTable(policy: CompiledPolicy): TableAnalysis | undefined {
  const axes = axesOf(policy);
  const boxes = boxesOf(axes, policy.rows.length);
  const walked = walk(axes, boxes);
  if (!walked) return undefined;
  const { unmatched, late } = walked;
  const never = boxes.flatMap((box, row) => (isEmpty(box) ? [{ row, by: [] }] : []));
  const covered = policy.hit === 'first' ? late.map((row) => ({ row, by: coverOf(row, boxes) })) : [];
  return {
    axes,
    boxes,
    unmatched,
    gaps: policy.hit === 'collect' ? [] : widest(unmatched, axes, boxes),
    overlaps: policy.hit === 'unique' ? overlapsOf(boxes) : [],
    never: [...never, ...covered].sort((a, b) => a.row - b.row),
  };
}

/** From the top: what each row leaves of all cases, and which rows find nothing left. */
function walk(axes: readonly Axis[], boxes: readonly Box[]): { unmatched: Box[]; late: number[] } | undefined {
  let unmatched: Box[] = [axes.map((axis) => axis.all)];
  const late: number[] = [];
  for (const [row, box] of boxes.entries()) {
    if (isEmpty(box)) continue;
    if (!unmatched.some((it) => common(it, box))) late.push(row);
    const left = subtractFromAll(unmatched, box);
    if (!left) return undefined;
    unmatched = left;
  }
  return { unmatched, late };
}

function widest(unmatched: readonly Box[], axes: readonly Axis[], boxes: readonly Box[]): Box[] {
  const all = axes.map((axis) => axis.all);
  const gaps: Box[] = [];
  for (const box of unmatched) {
    if (gaps.length === mostTold) break;
    if (!gaps.some((it) => isWithin(box, it))) gaps.push(widen(box, all, boxes));
  }
  return gaps;
}

function overlapsOf(boxes: readonly Box[]): Overlap[] {
  return boxes.flatMap((box, row) => {
    const shared = boxes.slice(0, row).map((earlier) => common(earlier, box));
    const first = shared.find((it) => it !== undefined);
    return first ? [{ row, with: [...shared.keys()].filter((it) => shared[it]), box: first }] : [];
  });
}

/** The rows above that take all cases of a row: one if one does, else as few as do it together. */
function coverOf(row: number, boxes: readonly Box[]): number[] {
  const above = [...boxes.slice(0, row).keys()];
  const whole = above.find((it) => isWithin(boxes[row]!, boxes[it]!));
  if (whole !== undefined) return [whole];
  const touching = above.filter((it) => common(boxes[it]!, boxes[row]!));
  return touching.reduce((needed, it) => {
    const others = needed.filter((other) => other !== it);
    return isCovered(boxes[row]!, others, boxes) ? others : needed;
  }, touching);
}

function isCovered(box: Box, by: readonly number[], boxes: readonly Box[]): boolean {
  const left = by.reduce<Box[] | undefined>((rest, it) => rest && subtractFromAll(rest, boxes[it]!), [box]);
  return left?.length === 0;
}
