import type { SearchUnit } from './units.ts';

/** Where each id leads, by its letters and digits in lower case: `kb155`, `kb155e3`, `lt2041`. */
export interface IdTable {
  documents: Map<string, number>;
  /** Clauses by their own id: `e3` may stand in several documents. */
  clauses: Map<string, number[]>;
  /** Error codes by number. */
  codes: Map<number, number>;
  /** Sections of a whole family of codes, by its first digit. */
  families: Map<string, number>;
}

/** Ids in a question, and the words that are left beside them. */
export interface FoundIds {
  /** Units that the ids name, the best first. */
  exact: number[];
  /** The document that the question names; everything else is looked for there first. */
  document?: string;
  rest: string;
}

export function buildIds(units: SearchUnit[]): IdTable {
  const table: IdTable = { documents: new Map(), clauses: new Map(), codes: new Map(), families: new Map() };
  for (const [index, unit] of units.entries()) noteId(table, unit, index);
  return table;
}

function noteId(table: IdTable, unit: SearchUnit, index: number) {
  if (unit.kind === 'document') table.documents.set(plain(unit.document), index);
  if (unit.kind === 'section') {
    const family = /^(?:LT-)?(\d)xxx\b/i.exec(unit.title)?.[1];
    if (family && !table.families.has(family)) table.families.set(family, index);
  }
  if (unit.kind !== 'clause') return;
  const code = /^LT-(\d{4})$/.exec(unit.anchor ?? '')?.[1];
  if (code) table.codes.set(Number(code), index);
  const key = plain(unit.anchor ?? '');
  table.clauses.set(key, [...(table.clauses.get(key) ?? []), index]);
}

function plain(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9]/g, '');
}

const documentId = /\b(kb|sop|hr|ct)[\s-]*(\d{2,5})/i;
const code = /\b(?:lt[\s-]*)?(\d{4})\b|\blt[\s-]*(\d{1,3}(?!\d)x{0,3}|\dx{3})/i;
const clauseId = /^[\s#]*([a-z]{1,3}\d{1,4})\b/i;

/** Reads the ids of a question: `KB-155`, `kb155 e3`, `LT-2041`, `2041`, `E3`. */
export function findIds(table: IdTable, units: SearchUnit[], query: string): FoundIds {
  return findDocument(table, units, query) ?? findCode(table, query) ?? findClause(table, query);
}

function findDocument(table: IdTable, units: SearchUnit[], query: string): FoundIds | undefined {
  const match = documentId.exec(query) ?? /\b()(\d{3,4})\b/.exec(query);
  if (!match) return undefined;
  const named = matchingDocuments(table, match[1]!.toLowerCase(), match[2]!);
  if (!named.length) return undefined;
  const before = query.slice(0, match.index);
  const after = query.slice(match.index + match[0].length);
  const document = named.length === 1 ? units[named[0]!]!.document : undefined;
  const clause = clauseId.exec(after);
  const inside = clause && document ? clausesOf(table, units, document, clause[1]!) : [];
  if (inside.length)
    return { exact: [...inside, ...named], document, rest: `${before} ${after.slice(clause![0].length)}` };
  return { exact: named, document, rest: `${before} ${after}` };
}

/** Documents with that number; while it is typed, those whose number begins so. */
function matchingDocuments(table: IdTable, letters: string, digits: string): number[] {
  const whole = [...table.documents].filter(([id]) =>
    letters ? id === letters + digits : id.replace(/^[a-z]+/, '') === digits,
  );
  const found =
    whole.length || !letters ? whole : [...table.documents].filter(([id]) => id.startsWith(letters + digits));
  return found.map(([, index]) => index);
}

function clausesOf(table: IdTable, units: SearchUnit[], document: string, clause: string): number[] {
  return (table.clauses.get(clause.toLowerCase()) ?? []).filter((it) => units[it]!.document === document);
}

/** A code; one that nobody knows leads to its family, then to the codes nearest to it. */
function findCode(table: IdTable, query: string): FoundIds | undefined {
  const match = code.exec(query);
  if (!match || !table.codes.size) return undefined;
  const rest = `${query.slice(0, match.index)} ${query.slice(match.index + match[0].length)}`;
  const digits = (match[1] ?? match[2]!).toLowerCase();
  const known = table.codes.get(Number(digits));
  if (digits.length === 4 && known !== undefined) return { exact: [known], rest };
  const family = table.families.get(digits[0]!);
  const exact = [...(family === undefined ? [] : [family]), ...nearestCodes(table, digits)];
  return exact.length ? { exact, rest } : undefined;
}

function nearestCodes(table: IdTable, digits: string): number[] {
  const begun = digits.replace(/x+$/, '');
  const wanted = Number(begun.padEnd(4, '0'));
  return [...table.codes]
    .filter(([number]) => String(number).startsWith(begun.length < 4 ? begun : begun[0]!))
    .sort(([a], [b]) => Math.abs(a - wanted) - Math.abs(b - wanted))
    .slice(0, 5)
    .map(([, index]) => index);
}

/** A clause id alone, in whichever documents have it. */
function findClause(table: IdTable, query: string): FoundIds {
  const match = /^\s*([a-z]{1,3})[\s-]?(\d{1,4})\s*$/i.exec(query);
  const found = match ? table.clauses.get((match[1]! + match[2]!).toLowerCase()) : undefined;
  return { exact: found ?? [], rest: query };
}
