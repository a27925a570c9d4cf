import { join } from 'node:path';
import { z } from 'zod';
import { withFileLock } from '../../kit/db/embedded/file-lock.ts';
import { appendLine, linesOf } from '../../kit/lines-file.ts';

const actor = z.union([
  z.strictObject({ kind: z.enum(['person', 'program', 'contact']), id: z.uuid() }),
  z.strictObject({ kind: z.literal('hub') }),
]);

const erasure = z.strictObject({
  id: z.uuid(),
  at: z.iso.datetime({ precision: 3 }),
  about: z.uuid().nullable().meta({ description: 'The person whose words they were' }),
  ticket: z.uuid().nullable().meta({ description: 'The ticket whose words they were, where all of it were erased' }),
  actor: actor.meta({ description: 'Who erased them' }),
  texts: z.array(z.uuid()).meta({ description: 'Ids of the texts, never words' }),
});
/** One line of erasures.log: what was erased at once. */
export type Erasure = z.infer<typeof erasure>;

/** The file in the data folder: outside the database, so that an older state of it learns what must not come back. */
export const erasuresFile = (dataDir: string): string => join(dataDir, 'erasures.log');

/** Adds erasures to the list, on the disk when this resolves. */
export async function listErasures(dataDir: string, erasures: readonly Erasure[]): Promise<void> {
  const file = erasuresFile(dataDir);
  await withFileLock(`${file}.lock`, async () => {
    for (const it of erasures) appendLine(file, JSON.stringify(it));
  });
}

/** The list in its order. */
export async function* listedErasures(dataDir: string): AsyncGenerator<Erasure> {
  for await (const line of linesOf(erasuresFile(dataDir))) yield erasure.parse(JSON.parse(line));
}
