import { testOf, text } from '../policy/cells.ts';
import { compileSet } from '../policy/compile.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import {
  type Columns,
  type CompiledPolicy,
  decisionTable,
  input,
  output,
  type PolicySchema,
} from '../policy/schema.ts';
import type { Domain } from '../policy/test.ts';

/** A decision table made up for a test: its inputs, and the words of each row's cells in the same order. */
export interface SmallTable {
  inputs: Record<string, Domain>;
  rows: readonly (readonly string[])[];
  hit?: 'unique' | 'first' | 'collect';
  /** More of the document, after the table. */
  more?: string;
}

/** Compiles a small table as a document would hold it; row n is clause Bn, with the output `n`. */
export function compileSmall(table: SmallTable): PolicySet {
  const registry = { schemas: [schemaOf(table)], facts: [] };
  return compileSet([{ file: 'KB-900.md', source: documentOf(table) }], registry);
}

/** The one policy of a small table, which must compile. */
export function smallPolicy(table: SmallTable): CompiledPolicy {
  const { policies, diagnostics } = compileSmall(table);
  if (!policies[0]) throw new Error(diagnostics.map((it) => it.message).join('\n'));
  return policies[0];
}

/** The schema of a small table. */
export function schemaOf(table: SmallTable): PolicySchema {
  const inputs = Object.entries(table.inputs).map(([heading, domain]) => [heading, input(testOf(domain), heading)]);
  const columns = Object.fromEntries([...inputs, ['Answer', output(text, 'What follows.')]]) as Columns;
  return decisionTable({ name: 'small', about: 'A table for a test.', columns });
}

/** The Markdown of a small table. Its first row stands on line 17. */
export function documentOf({ inputs, rows, hit = 'unique', more = '' }: SmallTable): string {
  const headings = ['Clause', ...Object.keys(inputs), 'Answer'];
  const lines = rows.map((cells, index) => [`B${index + 1}`, ...cells, `${index + 1}`]);
  const table = [headings, headings.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`);
  return `---
id: KB-900
title: A small table
summary: A table for a test.
category: knowledge-base
owner: Operations
enforces:
  small: { policy: small, hit: ${hit} }
---

# A small table

## Small

${table.join('\n')}
${more}`;
}
