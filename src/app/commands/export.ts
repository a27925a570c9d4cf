import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileOf } from '../../editions/edition.ts';
import { inForceAt } from '../../editions/in-force.ts';
import { findEdition } from '../../editions/reading.ts';
import { documentsOf, type EditionDb, editionDb, listEditions } from '../../editions/store.ts';
import { Refusal } from '../../kit/refusal.ts';
import { defineCommand } from '../command.ts';
import { editionNumber } from '../edition-number.ts';
import { count } from '../tell-diagnostics.ts';
import { databaseOptions, withDatabase } from '../with-database.ts';

/** `hub export`: the documents of an edition as files, contracts that were written by form too. */
export const exportDocuments = defineCommand({
  name: 'export',
  summary: 'Write the documents in force, or those of an edition, into a folder',
  usage: 'DIR [--edition N] [--json]',
  options: {
    edition: { type: 'string', value: 'N', help: 'The edition to write (the one in force)' },
    ...databaseOptions,
  },
  notes: 'DIR is made, or must be empty. Publishing an exported folder unchanged makes no edition.',
  run: async ({ options, rest }, io) => {
    const [folder, ...more] = rest;
    if (folder === undefined || more.length > 0) throw noFolder;
    const number = options.edition === undefined ? undefined : editionNumber(options.edition);
    const written = await withDatabase({ flags: options, io, mustExist: true }, ({ app }) =>
      write(editionDb(app), number, folder),
    );
    if (io.wantsJson) io.json(written);
    else io.out(`Edition ${written.edition}: ${count(written.files.length, 'document')} written to ${folder}.`);
    return 0;
  },
});

async function write(db: EditionDb, number: number | undefined, folder: string) {
  const edition = await choose(db, number);
  const documents = await documentsOf(db, edition.id);
  await makeEmpty(folder);
  for (const { id, source } of documents) await writeFile(join(folder, fileOf(id)), source, { flag: 'wx' });
  return { edition: edition.number, folder, files: documents.map(({ id }) => fileOf(id)) };
}

async function choose(db: EditionDb, number: number | undefined) {
  const all = await listEditions(db);
  if (number !== undefined) return findEdition(all, number);
  const current = inForceAt(all, Temporal.Now.instant());
  if (current) return current;
  throw new Refusal({
    code: 'editions/none',
    message: 'No edition is in force yet.',
    remedy: 'Give one with --edition N, or publish one.',
  });
}

async function makeEmpty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((cause: NodeJS.ErrnoException) => {
    throw unusable(folder, cause.code === 'EEXIST' ? 'is not a folder' : 'cannot be made', cause);
  });
  const held = await readdir(folder);
  if (held.length > 0) throw unusable(folder, 'is not empty');
}

const unusable = (folder: string, why: string, cause?: Error) =>
  new Refusal({
    code: 'export/folder',
    message: `${folder} ${why}.`,
    remedy: 'Give a new folder; nothing that is there is written over.',
    cause,
  });

const noFolder = new Refusal({
  code: 'usage',
  message: 'Where shall the documents be written to?',
  remedy: 'Give one folder: npx hub export documents/',
});
