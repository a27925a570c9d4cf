import type { Diagnostic } from '../documents/diagnostic.ts';
import { excerpt, headline } from '../documents/excerpt.ts';
import { printable } from '../kit/printable.ts';
import type { Io } from './command.ts';

const mostShown = 200;

/** Prints diagnostics as compilers do: place, message, the line with the place marked, what is allowed there. */
export function tellDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  io: Pick<Io, 'out'>,
): void {
  for (const it of diagnostics.slice(0, mostShown)) tellOne(it, sources, io);
  if (diagnostics.length > mostShown) io.out(`… and ${diagnostics.length - mostShown} more. --json lists all.`);
}

function tellOne(it: Diagnostic, sources: ReadonlyMap<string, string>, io: Pick<Io, 'out'>): void {
  io.out(headline(it));
  for (const line of excerpt(it, sources.get(it.file))) io.out(line);
  if (it.hint) io.out(`        ${printable(it.hint)}`);
}

/** `1 clause`, `2 policies`. */
export function count(number: number, word: string): string {
  if (number === 1) return `1 ${word}`;
  return `${number.toLocaleString('en')} ${word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`}`;
}
