import type { EditionChanges } from '../editions/contract.ts';
import { printable } from '../kit/printable.ts';
import type { Io } from './command.ts';

/** Prints what an edition changes, a line for each difference, and after them what its author should know. */
export function tellChanges({ differences, libraries, warnings }: EditionChanges, io: Pick<Io, 'out'>): void {
  for (const { words } of differences) io.out(printable(words));
  if (libraries) io.out('What comes from libraries changed: the dates of public holidays.');
  for (const { words } of warnings) io.out(printable(`warning: ${words}`));
}

/** `2026-11-23 12:38:11 UTC`: a moment as the command line writes it. */
export function momentWords(instant: Temporal.Instant | string): string {
  const text = Temporal.Instant.from(instant.toString()).toString({ smallestUnit: 'second' });
  return text.replace('T', ' ').replace('Z', ' UTC');
}
