import { insideCell, wordsPlace } from '../documents/cell-place.ts';
import { type Diagnostic, diagnose } from '../documents/diagnostic.ts';
import { type Cell, type DocumentTable, findSection, type HubDocument, sectionTree } from '../documents/document.ts';
import { nearest, suggest } from '../kit/nearest.ts';
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
const headings = ['Name', 'Meaning', 'Expression'] as const;

/** Compiles a document's section *Conditions* (Name, Meaning, Expression); a document without one has no names. */
export function compileConditions(
  document: HubDocument,
  facts: ReadonlyMap<string, Fact>,
): { conditions: Conditions; diagnostics: Diagnostic[] } {
  const names = new Map<string, Expression>();
  const diagnostics: Diagnostic[] = [];
  const { tables, isDamaged } = conditionTables(document);
  const wrong = tables.filter((it) => !hasHeadings(it));
  diagnostics.push(...wrong.map((it) => diagnose(document.file, wordsPlace(wrongHeading(it)), wrongHeadings)));
  for (const table of tables.filter(hasHeadings))
    for (const row of table.rows)
      diagnostics.push(...addCondition(document.file, cellsOf(table, row.cells), names, facts));
  const isWhole = wrong.length === 0 && !isDamaged;
  return { conditions: { names, read: (text, context) => readCondition(text, names, isWhole, context) }, diagnostics };
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

function conditionTables(document: HubDocument): { tables: DocumentTable[]; isDamaged: boolean } {
  const section = findSection(document, 'conditions');
  if (!section) return { tables: [], isDamaged: false };
  const indexes = new Set(sectionTree(document, section).map((it) => document.sections.indexOf(it)));
  const tables = document.tables.filter((it) => indexes.has(it.section));
  const isCut = [...indexes].some((it) => document.damage.sections.has(it));
  const isRagged = tables.some((table) => table.rows.some((row) => document.damage.rows.has(row.place.line)));
  return { tables, isDamaged: isCut || isRagged };
}

function hasHeadings(table: DocumentTable): boolean {
  return table.header.length === headings.length && headings.every((it) => columnOf(table, it) >= 0);
}

function columnOf(table: DocumentTable, heading: string): number {
  return table.header.findIndex((it) => it.text.toLowerCase() === heading.toLowerCase());
}

function wrongHeading(table: DocumentTable): Cell {
  const known = headings.map((it) => it.toLowerCase());
  return table.header.find((it) => !known.includes(it.text.toLowerCase())) ?? table.header[0]!;
}

function cellsOf(table: DocumentTable, cells: Cell[]) {
  return { name: cells[columnOf(table, 'Name')], expression: cells[columnOf(table, 'Expression')] };
}

function addCondition(
  file: string,
  { name, expression }: ReturnType<typeof cellsOf>,
  names: Map<string, Expression>,
  facts: ReadonlyMap<string, Fact>,
): Diagnostic[] {
  if (!name?.text || !expression?.text) return [];
  const id = name.text.toLowerCase();
  if (names.has(id)) return [diagnose(file, wordsPlace(name), standsTwice(name.text))];
  const result = compileCondition(expression.text, facts);
  names.set(id, 'expression' in result ? { ...result.expression, text: name.text } : always);
  return 'problem' in result ? [diagnose(file, insideCell(expression, result.problem), result.problem)] : [];
}

function standsTwice(name: string): CellProblem {
  return {
    code: 'policy/duplicate-condition',
    message: `The condition "${name}" stands here twice.`,
    hint: 'Give one of them another name.',
  };
}

/** Where a part of the table of conditions could not be read, a name that is not in it may stand in that part. */
function readCondition(
  text: string,
  names: ReadonlyMap<string, Expression>,
  isWhole: boolean,
  context: Parameters<Conditions['read']>[1],
): Expression | undefined {
  if (text.toLowerCase() === 'always') return always;
  const named = names.get(text.toLowerCase());
  if (named) return named;
  const known = ['always', ...names.keys()];
  if (nearest(text, known) || /^[a-z0-9 '-]+$/.test(text)) {
    if (isWhole) context.report(unknownCondition(text, known));
    return undefined;
  }
  const result = compileCondition(text, context.facts);
  if ('expression' in result) return result.expression;
  context.report(result.problem);
  return undefined;
}

function unknownCondition(text: string, known: string[]): CellProblem {
  return {
    code: 'policy/unknown-condition',
    message: `"${text}" is not a condition of this document.`,
    hint: suggest(text, known, 'Names'),
  };
}
