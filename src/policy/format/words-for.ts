import { findSection, type HubDocument, sectionTree } from '../../documents/document.ts';
import { duration } from '../cells.ts';
import { formatDuration, readDuration } from '../duration.ts';
import { formatTest, readTest } from '../phrases.ts';
import type { Column } from '../schema.ts';
import type { Domain, Range, Test } from '../test.ts';

/** The names in a document's Conditions, by the expression that each stands for. */
export type NamedConditions = ReadonlyMap<string, string>;

/** Reads which expressions of a document have a name. */
export function namedConditions(document: HubDocument): NamedConditions {
  const section = findSection(document, 'conditions');
  const inside = section ? sectionTree(document, section) : [];
  const rows = document.tables
    .filter((it) => inside.includes(document.sections[it.section]!))
    .flatMap((it) => it.rows.map(({ cells }) => [plain(cells[2]?.text ?? ''), cells[0]?.text ?? ''] as const));
  return new Map(rows.reverse());
}

/** The words that mean what a cell's text means; nothing where there are none, or where the text is in words already. */
export function wordsFor(column: Column, text: string, names: NamedConditions): string | undefined {
  const { cell } = column;
  if ('domain' in cell) return wordsForTest(text, cell.domain as Domain);
  if (cell.name === duration.name) return wordsForDuration(text);
  return cell.name === 'condition' ? names.get(plain(text)) : undefined;
}

function plain(expression: string): string {
  return expression.trim().replaceAll(/\s+/g, ' ');
}

/** FEEL that no words say stays as it is. Words that a person chose stay, even where others mean the same; only their case and blanks are put right. */
function wordsForTest(text: string, domain: Domain): string | undefined {
  const read = readTest(text, domain);
  if (!('test' in read)) return undefined;
  const words = formatTest(read.test, domain);
  if (isFeel(words)) return undefined;
  const again = readTest(words, domain);
  if (isFeel(words) || !('test' in again) || meaning(again.test) !== meaning(read.test)) return undefined;
  return isFeel(text) || bare(words) === bare(text) ? words : undefined;
}

function bare(text: string): string {
  return text.toLowerCase().replaceAll(/\s/g, '');
}

function isFeel(text: string): boolean {
  return /[<>=[\]("]|\.\.|^(-|null|true|false)$/.test(text.trim());
}

function meaning({ notKnown, known }: Test): string {
  if (typeof known === 'string') return JSON.stringify([notKnown, known]);
  const parts = 'values' in known ? known.values : known.ranges.map(rangeParts);
  return JSON.stringify([notKnown, known.not, parts]);
}

function rangeParts({ from, fromOpen = false, to, toOpen = false }: Range) {
  return [from, fromOpen, to, toOpen];
}

function wordsForDuration(text: string): string | undefined {
  if (!/^P/.test(text)) return undefined;
  const value = readDuration(text);
  const words = value && formatDuration(value);
  return words && JSON.stringify(readDuration(words)) === JSON.stringify(value) ? words : undefined;
}
