import type { Enforcement, HubDocument } from '../documents/document.ts';
import { findSection } from '../documents/document.ts';
import { parseHubDocument } from '../documents/parse.ts';
import type { Registry } from './compile.ts';
import { replaceCell } from './format/replace-cell.ts';
import { type NamedConditions, namedConditions, wordsFor } from './format/words-for.ts';
import { readRawRows } from './raw-rows.ts';
import type { PolicySchema } from './schema.ts';

/** One cell whose text is written in another way. */
export interface Rewrite {
  /** Heading of the column. */
  heading: string;
  line: number;
  column: number;
  from: string;
  to: string;
}

/** A document with its cells in words. */
export interface Formatted {
  source: string;
  rewrites: readonly Rewrite[];
}

/**
 * Writes the cells of a document's rules in words where a phrase exists: FEEL, durations in ISO 8601, and expressions that
 * have a name. What a cell means never changes, everything else stays byte for byte, and a second run finds nothing to do.
 */
export function formatDocument(file: string, source: string, registry: Registry): Formatted {
  const { document } = parseHubDocument(file, source);
  if (!document) return { source, rewrites: [] };
  const names = namedConditions(document);
  const found = document.meta.enforces.flatMap((rule) => rewritesOf(document, rule, names, registry));
  const inOrder = [...found].sort((a, b) => b.start - a.start);
  return {
    source: inOrder.reduce((text, it) => replaceCell(text, it, it.to), source),
    rewrites: inOrder.reverse().map(({ heading, line, column, from, to }) => ({ heading, line, column, from, to })),
  };
}

type Placed = Rewrite & { start: number; end: number };

function rewritesOf(document: HubDocument, rule: Enforcement, names: NamedConditions, registry: Registry): Placed[] {
  const schema = registry.schemas.find((it) => it.name === rule.policy);
  if (!schema || !findSection(document, rule.anchor)) return [];
  return readRawRows(document, rule, schema).rows.flatMap((row) =>
    [...row.cells].flatMap(([heading, cell]) => {
      const to = cell.cell && rewrite(schema, heading, cell.text, names);
      if (to === undefined || to === cell.text) return [];
      const { line, column, start, end } = cell.place;
      return [{ heading, line, column, from: cell.text, to, start, end }];
    }),
  );
}

function rewrite(schema: PolicySchema, heading: string, text: string, names: NamedConditions): string | undefined {
  const column = schema.columns[heading];
  if (!column || (text === '-' && column.role !== 'input')) return undefined;
  return wordsFor(column, text, names);
}
