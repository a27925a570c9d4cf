import { printable } from '../kit/printable.ts';
import type { Diagnostic } from './diagnostic.ts';

const width = 110;

/** One line for a diagnostic: `KB-310.md:42:17 error policy/duration "4hh" is not a duration.` */
export function headline(it: Diagnostic): string {
  return printable(`${it.file}:${it.line}:${it.column} ${it.severity} ${it.code} ${it.message}`);
}

/** A line of a source, cut to a width that fits, with the place in it that is meant: from `start` to before `end`. */
export interface Excerpt {
  text: string;
  start: number;
  end: number;
}

/** The line of the source that a diagnostic means, as a terminal shows it: the place is marked under it. */
export function excerpt(it: Diagnostic, source: string | undefined): string[] {
  const found = excerptOf(it, source);
  if (!found) return [];
  const { text, start, end } = found;
  const gutter = String(it.line).padStart(5);
  return [`${gutter} | ${text}`, `      | ${' '.repeat(start)}${'^'.repeat(end - start)}`];
}

/** The same as data. */
export function excerptOf(it: Diagnostic, source: string | undefined): Excerpt | undefined {
  const line = source?.split('\n')[it.line - 1]?.replace(/\r$/, '');
  if (line === undefined) return undefined;
  const from =
    line.length <= width ? 0 : Math.floor(Math.max(0, Math.min(it.column - 1 - width / 3, line.length - width)));
  const end = it.endLine === it.line ? it.endColumn : line.length + 1;
  const marks = Math.max(1, Math.min(end, from + width + 1) - it.column);
  const start = Math.max(0, it.column - 1 - from);
  return { text: printable(line.slice(from, from + width)), start, end: start + marks };
}
