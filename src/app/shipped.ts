import { basename } from 'node:path';
import type pg from 'pg';
import { loadFolder } from '../documents/load-folder.ts';
import { publish } from '../editions/publish.ts';
import { readDraft } from '../editions/read-draft.ts';
import { textHash } from '../editions/set-hash.ts';
import { editionDb, neverPublished } from '../editions/store.ts';
import { Refusal } from '../kit/refusal.ts';
import type { Io } from './command.ts';
import { publishParts } from './publish-parts.ts';
import { contentFolder } from './root.ts';
import { count } from './tell-diagnostics.ts';

/**
 * Publishes the documents that the hub ships with as edition 1, where no edition exists. What is wrong with them is told;
 * the hub starts all the same.
 */
export async function publishShipped(pool: pg.Pool, io: Pick<Io, 'err'>, folder = contentFolder): Promise<void> {
  try {
    const draft = await readDraft([folder]);
    const words = { author: 'LeanTech Hub', note: 'The documents that the hub ships with' };
    const outcome = await publish(pool, { ...draft, ...words, onlyFirst: true }, publishParts);
    if (outcome.kind !== 'refused') return;
    const errors = outcome.diagnostics.filter((it) => it.severity === 'error').length;
    io.err(`No document is in force: ${folder} has ${count(errors, 'error')}. \`npx hub check\` shows them.`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    io.err(`The documents that ship were not published: ${error.message} ${error.remedy}`);
  }
}

/** The files of shipped documents whose text was never published: new ones, and those that an upgrade changed. */
export async function newShipped(pool: pg.Pool, folder = contentFolder): Promise<string[]> {
  const { sources } = await loadFolder(folder).catch(() => ({ sources: [] }));
  const texts = sources.map(({ file, source }) => ({ file, hash: textHash(source) }));
  return (await neverPublished(editionDb(pool), texts)).map((it) => it.file);
}

/** One line that offers them; nothing where there are none. They are never applied without somebody who says so. */
export function offerWords(files: readonly string[]): string | undefined {
  if (files.length === 0) return undefined;
  const names = files.map((it) => basename(it, '.md')).join(', ');
  return `This version brings documents that were never published: ${names}. What they would change: npx hub publish ${files.join(' ')} --dry-run`;
}
