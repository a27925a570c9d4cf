import { toString as textOf } from 'mdast-util-to-string';
import { parsePage } from '../../documents/markdown.ts';
import { oneLine } from './supported-items.ts';

/** Words as they stand in a cell or a heading: marks that Markdown would take for its own are escaped, and only those. */
export function cellMarkdown(words: string): string {
  const plain = escapeBars(oneLine(words));
  return isReadAs(plain, oneLine(words)) ? plain : escapeAll(oneLine(words));
}

const escapeBars = (words: string): string => words.replaceAll('|', String.raw`\|`);
const escapeAll = (words: string): string => words.replaceAll(/[\\`*_[\]<>|~&!#+]/g, String.raw`\$&`);

function isReadAs(cell: string, words: string): boolean {
  if (!/[\\`*_[\]<>|~&]/.test(words)) return true;
  const table = parsePage(`| a |\n|---|\n| ${cell} |\n`).children[0];
  const row = table?.type === 'table' && table.children.length === 2 ? table.children[1]! : undefined;
  const [only, ...more] = row?.children ?? [];
  const isText = only?.children.every((it) => it.type === 'text');
  return only !== undefined && more.length === 0 && isText === true && textOf(only) === words;
}
