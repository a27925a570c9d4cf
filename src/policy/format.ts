import type { DocumentTable, Enforcement, HubDocument } from '../documents/document.ts';
import { findSection } from '../documents/document.ts';
import { parseHubDocument } from '../documents/parse.ts';
import type { Registry } from './compile.ts';
import { type Drawn, formatTable } from './format/format-table.ts';
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

/** One table whose bars were put into the same columns. */
export type DrawnTable = Drawn & { line: number };

/** A document with its cells in words. */
export interface Formatted {
  source: string;
  rewrites: readonly Rewrite[];
  drawn: readonly DrawnTable[];
}

export interface FormatOptions {
  /** Line up every table of rules that is not. */
  align?: boolean;
}

/**
 * Writes the cells of a document's rules in words where a phrase exists: FEEL, durations in ISO 8601, and expressions that
 * have a name. A table that is lined up stays so. What a cell means never changes, everything else stays byte for byte, and
 * a second run finds nothing to do.
 */
export function formatDocument(
  file: string,
  source: string,
  registry: Registry,
  { align = false }: FormatOptions = {},
): Formatted {
  const { document } = parseHubDocument(file, source);
  if (!document) return { source, rewrites: [], drawn: [] };
  const names = namedConditions(document);
  const cells = document.meta.enforces.flatMap((rule) => cellsOf(document, rule, names, registry));
  const tables = document.tables.filter((it) => cells.some((cell) => isIn(cell, it)));
  const found = tables.map((table) => ({ table, cells: cells.filter((it) => isIn(it, table) && it.to !== it.from) }));
  return writeTables(source, found, align);
}

type Placed = Rewrite & { start: number; end: number };

function isIn({ start }: Placed, { place }: DocumentTable): boolean {
  return place.start <= start && start < place.end;
}

/** From the last table to the first, so that places stay true. */
function writeTables(
  source: string,
  found: readonly { table: DocumentTable; cells: readonly Placed[] }[],
  align: boolean,
): Formatted {
  let text = source;
  const drawn: DrawnTable[] = [];
  for (const { table, cells } of found.toSorted((a, b) => b.table.place.start - a.table.place.start)) {
    const { start, end, line } = table.place;
    const own = cells.map((it) => ({ ...it, start: it.start - start, end: it.end - start }));
    const written = formatTable(source.slice(start, end), own, align);
    text = text.slice(0, start) + written.text + text.slice(end);
    if (written.drawn) drawn.unshift({ line, ...written.drawn });
  }
  const inOrder = found.flatMap((it) => it.cells).sort((a, b) => a.start - b.start);
  return { source: text, rewrites: inOrder.map(told), drawn };
}

function told({ heading, line, column, from, to }: Placed): Rewrite {
  return { heading, line, column, from, to };
}

/** Every cell of the rules, with the words for it; those it has, where there are none better. */
function cellsOf(document: HubDocument, rule: Enforcement, names: NamedConditions, registry: Registry): Placed[] {
  const schema = registry.schemas.find((it) => it.name === rule.policy);
  if (!schema || !findSection(document, rule.anchor)) return [];
  return readRawRows(document, rule, schema).rows.flatMap((row) =>
    [...row.cells].flatMap(([heading, cell]) => {
      if (!cell.cell) return [];
      const to = rewrite(schema, heading, cell.text, names) ?? cell.text;
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
