import { wordsPlace } from '../documents/cell-place.ts';
import { type Diagnostic, diagnose } from '../documents/diagnostic.ts';
import { type Cell, type DocumentTable, findSection, type HubDocument, sectionTree } from '../documents/document.ts';
import { suggest } from '../kit/nearest.ts';
import { decide, inputsOf } from './decide.ts';
import { factOf } from './domain-facts.ts';
import { type Facts, type FactValue, readFact } from './facts.ts';
import type { CompiledPolicy } from './schema.ts';

/**
 * Runs the examples that a document gives for one of its decision tables: under *Examples*, a subsection with the title
 * of the enforced section, whose table holds the inputs and one `Expect …` column for each output that is checked.
 */
export function runExamples(document: HubDocument, policy: CompiledPolicy): Diagnostic[] {
  if (policy.schema.kind !== 'decision') return [];
  return examplesOf(document, policy).flatMap((table) => {
    const unknown = unknownColumns(document.file, table, policy);
    return unknown.length ? unknown : table.rows.flatMap((row) => runExample(document.file, table, row.cells, policy));
  });
}

function examplesOf(document: HubDocument, policy: CompiledPolicy): DocumentTable[] {
  const root = findSection(document, 'examples');
  const title = findSection(document, policy.anchor)?.title.toLowerCase();
  if (!root) return [];
  const own = sectionTree(document, root).filter((it) => it.title.toLowerCase() === title);
  return document.tables.filter((it) => own.includes(document.sections[it.section]!));
}

const expectation = /^expect\s+(.+)$/i;

function unknownColumns(file: string, table: DocumentTable, policy: CompiledPolicy): Diagnostic[] {
  const known = [...inputsOf(policy), ...expectable(policy).map((it) => `Expect ${it}`)];
  const wrong = table.header.filter((cell) => !known.some((it) => it.toLowerCase() === cell.text.toLowerCase()));
  return wrong.map((cell) =>
    diagnose(file, wordsPlace(cell), {
      code: 'policy/unknown-column',
      message: `The column "${cell.text}" is not known in these examples.`,
      hint: suggest(cell.text, known, 'Columns'),
    }),
  );
}

function expectable(policy: CompiledPolicy): string[] {
  const outputs = Object.entries(policy.schema.columns).filter(([, column]) => column.role === 'output');
  return ['Clause', ...outputs.map(([heading]) => heading)];
}

function runExample(file: string, table: DocumentTable, cells: Cell[], policy: CompiledPolicy): Diagnostic[] {
  const { facts, diagnostics } = readFacts(file, table, cells, policy);
  if (diagnostics.length) return diagnostics;
  const taken = decide(policy, facts).taken[0];
  return table.header.flatMap((head, index) => {
    const output = expectation.exec(head.text)?.[1];
    const cell = cells[index];
    if (!output || !cell) return [];
    const actual = actualOf(taken, output, policy);
    return actual.toLowerCase() === cell.text.toLowerCase()
      ? []
      : [diagnose(file, wordsPlace(cell), failed(head.text, cell.text, actual, taken?.clause))];
  });
}

function actualOf(taken: CompiledPolicy['rows'][number] | undefined, output: string, policy: CompiledPolicy): string {
  if (!taken) return 'nothing';
  if (output.toLowerCase() === 'clause') return taken.clause;
  const heading = expectable(policy).find((it) => it.toLowerCase() === output.toLowerCase())!;
  return taken.cells[heading]!.text;
}

function failed(heading: string, wanted: string, actual: string, clause?: string) {
  const by = clause ? `, by ${clause}` : ': no row holds';
  return {
    code: 'policy/example',
    message: `This example fails. ${heading}: "${wanted}" is written, the table gives "${actual}"${by}.`,
  };
}

function readFacts(
  file: string,
  table: DocumentTable,
  cells: Cell[],
  policy: CompiledPolicy,
): { facts: Facts; diagnostics: Diagnostic[] } {
  const facts: Record<string, FactValue> = {};
  const diagnostics: Diagnostic[] = [];
  for (const name of inputsOf(policy)) {
    const index = table.header.findIndex((it) => it.text.toLowerCase() === name.toLowerCase());
    const cell = cells[index];
    if (!cell || cell.text === '-') continue;
    const read = readFact(factOf(name, policy.schema.columns[name]!.domain!), cell.text);
    if ('value' in read) facts[name] = read.value;
    else diagnostics.push(diagnose(file, wordsPlace(cell), { code: 'policy/example-fact', message: read.problem }));
  }
  return { facts, diagnostics };
}
