import { printable } from '../kit/printable.ts';
import type { Diagnostic } from './diagnostic.ts';

const width = 110;

/** One line for a diagnostic: `KB-310.md:42:17 error policy/duration "4hh" is not a duration.` */
export function headline(it: Diagnostic): string {
  return printable(`${it.file}:${it.line}:${it.column} ${it.severity} ${it.code} ${it.message}`);
}

/** The line of the source that a diagnostic means, cut to a width that fits, with the place marked under it. */
export function excerpt(it: Diagnostic, source: string | undefined): string[] {
  const line = source?.split('\n')[it.line - 1]?.replace(/\r$/, '');
  if (line === undefined) return [];
  const start = line.length <= width ? 0 : Math.max(0, Math.min(it.column - 1 - width / 3, line.length - width));
  const from = Math.floor(start);
  const shown = printable(line.slice(from, from + width));
  const end = it.endLine === it.line ? it.endColumn : line.length + 1;
  const marks = Math.max(1, Math.min(end, from + width + 1) - it.column);
  const gutter = String(it.line).padStart(5);
  return [`${gutter} | ${shown}`, `      | ${' '.repeat(Math.max(0, it.column - 1 - from))}${'^'.repeat(marks)}`];
}
