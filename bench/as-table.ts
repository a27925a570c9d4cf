import type { Row } from './row.ts';

/** Rows as a table in Markdown. */
export function asTable(all: readonly Row[]): string {
  const cells = all.map(({ name, value, unit, ratio, bar, note }) => [
    name,
    `${value} ${unit}`,
    ratio === undefined ? '' : `${ratio}x`,
    bar,
    note,
  ]);
  const lines = [['what', 'measured', 'ratio', 'bar', 'note'], ['---', '---', '---', '---', '---'], ...cells];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}
