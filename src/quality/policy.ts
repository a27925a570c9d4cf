import type { Place } from '../documents/diagnostic.ts';
import type { CellProblem } from '../policy/cell-problem.ts';
import { condition, duration, oneOf, rolesOr, text, whole } from '../policy/cells.ts';
import { type CompiledRow, field, key, listTable } from '../policy/schema.ts';

/** The five categories of a scorecard (SOP-7015). */
export const qaCategories = [
  'Communication',
  'Technical Competence',
  'Escalation Judgment',
  'Documentation',
  'SLA Compliance',
] as const;

type Report = (place: Place, problem: CellProblem) => void;

const rubricColumns = {
  Category: field(oneOf(qaCategories, 'category'), 'One of the five categories.'),
  Weight: field(whole(0, 100), 'The weight of the category, the same on each of its rows; the five add up to 100.'),
  Criterion: key(field(text, 'What is looked at.')),
  Points: field(whole(1, 100), 'The points that it can give.'),
  'Measured by': field(condition('reviewer'), 'The condition that measures it, or "reviewer" where a person judges.'),
};

/** How a ticket is scored (SOP-7015 rubric). */
export const qaRubric = listTable({
  name: 'qa-rubric',
  about: 'The scorecard: categories with their weights, criteria with their points, measured or judged.',
  columns: rubricColumns,
  check: checkWeights,
});

/** Errors that decide a score by themselves (SOP-7015 critical). */
export const qaCriticalErrors = listTable({
  name: 'qa-critical-errors',
  about: 'Errors so grave that they set the highest score a ticket can have.',
  columns: {
    Error: key(field(text, 'What went wrong.')),
    'Measured by': field(condition('reviewer'), 'The condition that finds it, or "reviewer".'),
    Score: field(whole(0, 100), 'The highest score that is left.'),
  },
});

const bandColumns = {
  Band: key(field(text, 'What the band is called.')),
  From: field(whole(0, 100), 'Its lowest score.'),
  To: field(whole(0, 100), 'Its highest score.'),
  'What follows': field(text, 'What is done.'),
};

/** What a score means (SOP-7015 bands). */
export const qaBands = listTable({
  name: 'qa-bands',
  about: 'Bands of scores, without a gap from 0 to 100, and what follows from each.',
  columns: bandColumns,
  check: checkBands,
});

/** Which tickets are scored (SOP-7015 sampling). */
export const qaSampling = listTable({
  name: 'qa-sampling',
  about: 'How many tickets of whom are scored, how often, and how they are chosen.',
  columns: {
    Who: field(rolesOr(), 'Whose tickets.'),
    Tickets: field(whole(1, 1000), 'How many.'),
    Every: field(duration, 'How often.'),
    'Chosen by': field(text, 'How they are drawn.'),
  },
});

/** How a score is disputed (SOP-7015 disputes). */
export const qaDisputes = listTable({
  name: 'qa-disputes',
  about: 'The steps of a dispute about a score, who takes each, and how soon.',
  columns: {
    Step: key(field(text, 'What the step is called.')),
    Who: field(rolesOr(), 'Who takes it.'),
    Within: field(duration, 'How soon.'),
    Outcome: field(text, 'What comes of it.'),
  },
});

type RubricRow = CompiledRow<typeof rubricColumns>;

function checkWeights(rows: readonly RubricRow[], report: Report): void {
  const weights = new Map<string, RubricRow>();
  for (const [category, own] of Map.groupBy(rows, (it) => it.values.Category)) {
    const usual = usualWeight(own);
    weights.set(category, usual);
    for (const row of own)
      if (row.values.Weight !== usual.values.Weight) report(row.cells.Weight.place, twoWeights(row, usual));
  }
  const sum = [...weights.values()].reduce((total, row) => total + row.values.Weight, 0);
  if (sum !== 100 && rows[0]) report(rows[0].cells.Weight.place, wrongSum(weights, sum));
}

/** The first row with the weight that most rows of its category have, so that the odd one is told and not the others. */
function usualWeight(rows: readonly RubricRow[]): RubricRow {
  const groups = [...Map.groupBy(rows, (it) => it.values.Weight).values()];
  return groups.reduce((most, group) => (group.length > most.length ? group : most))[0]!;
}

function twoWeights(row: RubricRow, usual: RubricRow): CellProblem {
  return {
    code: 'policy/two-weights',
    message: `Weight: ${row.values.Category} has the weight ${row.values.Weight} here and ${usual.values.Weight} in ${usual.clause}.`,
    hint: 'Every row of a category states the same weight.',
  };
}

function wrongSum(weights: ReadonlyMap<string, RubricRow>, sum: number): CellProblem {
  const parts = [...weights].map(([category, row]) => `${category} ${row.values.Weight}`).join(', ');
  return { code: 'policy/sum', message: `Weight: the categories add up to ${sum}, not 100.`, hint: `${parts}.` };
}

function checkBands(rows: readonly CompiledRow<typeof bandColumns>[], report: Report): void {
  const sorted = [...rows].sort((a, b) => a.values.From - b.values.From);
  let next = 0;
  for (const row of sorted) {
    const { From, To, Band } = row.values;
    if (To < From) report(row.cells.To.place, wrongBand(`To: the band ${Band} ends before it begins.`));
    if (From !== next)
      report(row.cells.From.place, wrongBand(`From: the band ${Band} begins at ${From}; the next score is ${next}.`));
    next = To + 1;
  }
  const last = sorted.at(-1);
  if (last && next !== 101) report(last.cells.To.place, wrongBand(`To: the bands end at ${next - 1}, not at 100.`));
}

function wrongBand(message: string): CellProblem {
  return { code: 'policy/band', message, hint: 'Bands follow each other from 0 to 100, without a gap or an overlap.' };
}
