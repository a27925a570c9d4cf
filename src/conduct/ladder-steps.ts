import type { Place } from '../documents/diagnostic.ts';
import type { CellProblem } from '../policy/cell-problem.ts';
import { compileTest, type Test } from '../policy/test.ts';

/** A row of the ladder as far as counts go. */
export interface LadderRow {
  clause: string;
  values: { Class: string; Count: Test };
  cells: { Count: { text: string; place: Place } };
}

type Report = (place: Place, problem: CellProblem) => void;

/** No class has more steps than this; a ladder whose last step is open holds for every count above. */
const highest = 20;

/** For each class, every count from 1 on must lead to exactly one step: a person must never find none, or two. */
export function checkSteps(rows: readonly LadderRow[], report: Report): void {
  for (const name of new Set(rows.map((it) => it.values.Class))) {
    const steps = rows.filter((it) => it.values.Class === name);
    for (let count = 1; count <= highest; count++) {
      const fitting = steps.filter((it) => compileTest(it.values.Count)(count));
      const problem = problemAt(name, count, fitting);
      if (problem) {
        report((fitting[1] ?? steps.at(-1)!).cells.Count.place, problem);
        break;
      }
    }
  }
}

function problemAt(name: string, count: number, fitting: readonly LadderRow[]): CellProblem | undefined {
  const [first, second] = fitting;
  if (!first)
    return {
      code: 'policy/ladder-gap',
      message: `Count: nothing follows from upheld infraction number ${count} of the class ${name}.`,
      hint: 'Let the last step of a class say "or more", and leave no number out.',
    };
  if (!second) return undefined;
  return {
    code: 'policy/ladder-overlap',
    message: `Count: ${first.clause} and ${second.clause} both follow from upheld infraction number ${count} of the class ${name}.`,
    hint: 'Let each number stand in one row of its class.',
  };
}
