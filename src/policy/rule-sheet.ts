import { type DocumentTable, findSection, type HubDocument, sectionTree } from '../documents/document.ts';
import type { RuleColumn, RuleCondition, RuleRow, RuleSheet } from './contract.ts';
import type { Fact } from './facts.ts';
import type { Expression } from './feel/condition.ts';
import { ruleSentence } from './rule-sentence.ts';
import type { Columns, CompiledPolicy, CompiledRow } from './schema.ts';
import type { Test } from './test.ts';

/**
 * A compiled policy as plain data: what the reader shows behind an enforced badge, and what a case is put to in the browser.
 * Nothing is compiled twice: the tests of a decision table are data already, `reviveTable` only makes them run again.
 */
export function ruleSheetOf(policy: CompiledPolicy, document: HubDocument, facts: readonly Fact[]): RuleSheet {
  const { schema, anchor, hit } = policy;
  return {
    document: document.id,
    title: document.title,
    anchor,
    heading: findSection(document, anchor)?.title ?? document.title,
    policy: schema.name,
    about: schema.about,
    kind: schema.kind,
    hit,
    clause: schema.clause,
    columns: Object.entries(schema.columns).map(([heading, column]) => toColumn(heading, column)),
    rows: policy.rows.map((row) => toRow(row, policy)),
    conditions: conditionsOf(policy, document, facts),
  };
}

function toColumn(heading: string, { role, about, cell, domain, key }: Columns[string]): RuleColumn {
  return { heading, role, about, help: cell.help, ...(domain ? { domain } : {}), ...(key ? { key } : {}) };
}

function toRow(row: CompiledRow, policy: CompiledPolicy): RuleRow {
  const texts = Object.entries(row.cells).map(([heading, cell]) => [heading, cell.text] as const);
  const pick = <V>(role: 'input' | 'output') =>
    Object.fromEntries(
      Object.entries(policy.schema.columns)
        .filter(([, column]) => column.role === role)
        .map(([heading]) => [heading, row.values[heading] as V]),
    );
  return {
    clause: row.clause,
    section: row.section,
    sentence: ruleSentence(row, policy),
    cells: Object.fromEntries(texts),
    tests: pick<Test>('input'),
    outputs: pick<string>('output'),
  };
}

function conditionsOf(policy: CompiledPolicy, document: HubDocument, facts: readonly Fact[]): RuleCondition[] {
  const known = new Map(facts.map((it) => [it.name, it.meaning]));
  const named = namedConditions(document);
  const used = new Map<string, Expression>();
  for (const row of policy.rows) {
    for (const value of Object.values(row.values)) if (isExpression(value)) used.set(value.text, value);
  }
  used.delete('always');
  return [...used.values()].map(({ text, uses }) => {
    const row = named.get(text.toLowerCase());
    return {
      name: text,
      ...(row ? { meaning: row.meaning } : {}),
      expression: row?.expression ?? text,
      facts: uses.map((name) => ({ name, meaning: known.get(name) ?? '' })),
    };
  });
}

function isExpression(value: unknown): value is Expression {
  return typeof value === 'object' && value !== null && 'holds' in value && 'uses' in value;
}

/** The document's own table of conditions: Name, Meaning, Expression. */
function namedConditions(document: HubDocument): Map<string, { meaning: string; expression: string }> {
  const rows = tablesOf(document, 'conditions').flatMap((table) => table.rows);
  return new Map(
    rows.map(({ cells }) => [
      cells[0]?.text.toLowerCase() ?? '',
      { meaning: cells[1]?.text ?? '', expression: cells[2]?.text ?? '' },
    ]),
  );
}

function tablesOf(document: HubDocument, anchor: string): DocumentTable[] {
  const section = findSection(document, anchor);
  if (!section) return [];
  const indexes = sectionTree(document, section).map((it) => document.sections.indexOf(it));
  return document.tables.filter((it) => indexes.includes(it.section));
}
