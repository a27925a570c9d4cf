import type { Diagnostic } from '../../documents/diagnostic.ts';
import type { HubDocument } from '../../documents/document.ts';
import type { RawRow } from '../../policy/raw-rows.ts';
import type { PolicySchema } from '../../policy/schema.ts';
import { formTables } from '../contract-tables.ts';
import { rowsIn } from './read-form.ts';
import { supportedItems } from './supported-items.ts';
import type { WrittenForm } from './write-form.ts';

/** A field of the form, and the lines and columns at which it stands in the text. 1-based, as editors count. */
interface FieldPlace {
  field: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

const lineFields = ['title', 'summary', 'owner', 'from', 'until', 'zone', 'suspensions'];

/**
 * Finds the field of a form at which a problem of its text stands: `targets/0/Response`, or `targets/0` where no cell is
 * meant. `clauses` says which clause each row of the form became.
 */
export function fieldFinder(document: HubDocument, clauses: WrittenForm['clauses'], schemas: readonly PolicySchema[]) {
  const places = [
    ...ofTables(document, clauses, schemas),
    ...ofSupported(document, clauses.supported),
    ...ofLines(document),
  ];
  return (it: Pick<Diagnostic, 'line' | 'column'>): string | null =>
    places.find((place) => covers(place, it))?.field ?? null;
}

/** Cells come before their rows, so that the nearer is found. */
function ofTables(document: HubDocument, clauses: WrittenForm['clauses'], schemas: readonly PolicySchema[]) {
  return formTables.flatMap((table) => {
    const rows = (rowsIn(document, table, schemas) ?? []).flatMap((row) => {
      const index = clauses[table.name].indexOf(row.clause);
      return index < 0 ? [] : [{ row, field: `${table.name}/${index}` }];
    });
    const cells = rows.flatMap(({ row, field }) => cellPlaces(row, field, table.headings));
    return [...cells, ...rows.map(({ row, field }): FieldPlace => ({ field, ...row.place }))];
  });
}

function cellPlaces({ cells }: RawRow, field: string, headings: readonly string[]): FieldPlace[] {
  return headings.flatMap((heading) => {
    const cell = cells.get(heading);
    const place = cell?.cell?.place ?? cell?.place;
    return place ? [{ field: `${field}/${heading}`, ...place }] : [];
  });
}

function ofSupported(document: HubDocument, clauses: readonly string[]): FieldPlace[] {
  const known = new Map(document.clauses.map((it) => [it.id, it.place]));
  return supportedItems(document).flatMap(({ clause }) => {
    const place = known.get(clause);
    const index = clauses.indexOf(clause);
    return place && index >= 0 ? [{ field: `supported/${index}/text`, ...place }] : [];
  });
}

function ofLines({ source }: HubDocument): FieldPlace[] {
  const lines = source.split('\n');
  const last = lines.indexOf('---', 1);
  return lineFields.flatMap((field) => {
    const index = lines.findIndex((it, at) => at < last && it.startsWith(`${field}:`));
    const line = index + 1;
    return index < 0 ? [] : [{ field, line, column: 1, endLine: line, endColumn: lines[index]!.length + 1 }];
  });
}

function covers(place: FieldPlace, { line, column }: Pick<Diagnostic, 'line' | 'column'>): boolean {
  const isBefore = line < place.line || (line === place.line && column < place.column);
  const isBehind = line > place.endLine || (line === place.endLine && column > place.endColumn);
  return !isBefore && !isBehind;
}
