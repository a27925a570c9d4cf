import { insideCell } from '../documents/cell-place.ts';
import { type Diagnostic, diagnose } from '../documents/diagnostic.ts';
import { type Cell, findSection, type HubDocument, sectionTree } from '../documents/document.ts';
import { nearest } from '../kit/nearest.ts';
import type { CellProblem } from './cell-problem.ts';
import type { Fact, FactValue } from './facts.ts';
import { compileCondition, type Expression } from './feel/condition.ts';

/** The named conditions of one document, and the reader of cells of kind condition. */
export interface Conditions {
  names: ReadonlyMap<string, Expression>;
  /** Reads `always`, a name, or FEEL; tells what is wrong through `context`. */
  read: (
    text: string,
    context: { facts: ReadonlyMap<string, Fact>; report: (problem: CellProblem) => void },
  ) => Expression | undefined;
}

const always: Expression = { text: 'always', uses: [], holds: () => true };
const headings = ['Name', 'Meaning', 'Expression'];

/** Compiles a document's section *Conditions* (Name, Meaning, Expression); a document without one has no names. */
export function compileConditions(
  document: HubDocument,
  facts: ReadonlyMap<string, Fact>,
): { conditions: Conditions; diagnostics: Diagnostic[] } {
  const names = new Map<string, Expression>();
  const diagnostics: Diagnostic[] = [];
  for (const table of conditionTables(document)) {
    const wrong = table.header.find((cell, index) => cell.text !== headings[index]);
    if (wrong || table.header.length !== headings.length) {
      diagnostics.push(diagnose(document.file, (wrong ?? table.header[0]!).place, wrongHeadings));
      continue;
    }
    for (const row of table.rows) diagnostics.push(...addCondition(document.file, row.cells, names, facts));
  }
  return { conditions: { names, read: (text, context) => readCondition(text, names, context) }, diagnostics };
}

/** Whether a condition holds; what is not known counts as *not holding*. */
export function holds(expression: Expression, facts: Readonly<Record<string, FactValue>>): boolean {
  return expression.holds(facts) === true;
}

const wrongHeadings = {
  code: 'policy/conditions',
  message: 'The table of conditions has other columns than it should.',
  hint: `Its columns are ${headings.join(', ')}.`,
};

function conditionTables(document: HubDocument) {
  const section = findSection(document, 'conditions');
  if (!section) return [];
  const indexes = sectionTree(document, section).map((it) => document.sections.indexOf(it));
  return document.tables.filter((it) => indexes.includes(it.section));
}

function addCondition(
  file: string,
  cells: Cell[],
  names: Map<string, Expression>,
  facts: ReadonlyMap<string, Fact>,
): Diagnostic[] {
  const [name, , expression] = cells;
  if (!name || !expression) return [];
  const id = name.text.toLowerCase();
  if (names.has(id))
    return [
      diagnose(file, name.place, {
        code: 'policy/duplicate-condition',
        message: `The condition "${name.text}" stands here twice.`,
      }),
    ];
  const result = compileCondition(expression.text, facts);
  if ('expression' in result) names.set(id, { ...result.expression, text: name.text });
  else names.set(id, always);
  return 'problem' in result ? [diagnose(file, insideCell(expression, result.problem), result.problem)] : [];
}

function readCondition(
  text: string,
  names: ReadonlyMap<string, Expression>,
  context: Parameters<Conditions['read']>[1],
): Expression | undefined {
  if (text.toLowerCase() === 'always') return always;
  const named = names.get(text.toLowerCase());
  if (named) return named;
  const close = nearest(text, [...names.keys()]);
  if (close || /^[a-z0-9 '-]+$/.test(text)) {
    const hint = `${close ? `Did you mean "${close}"? ` : ''}Names: always${[...names.keys()].map((it) => `, ${it}`).join('')}.`;
    context.report({
      code: 'policy/unknown-condition',
      message: `"${text}" is not a condition of this document.`,
      hint,
    });
    return undefined;
  }
  const result = compileCondition(text, context.facts);
  if ('expression' in result) return result.expression;
  context.report(result.problem);
  return undefined;
}
