import type { EditionChanges, EditionDetail, EditionSummary } from '../../editions/contract.ts';
import { type EditionReader, editionReader } from '../../editions/reading.ts';
import { editionDb } from '../../editions/store.ts';
import { printable } from '../../kit/printable.ts';
import { Refusal } from '../../kit/refusal.ts';
import { defineCommand, type ExitCode, type Io } from '../command.ts';
import { editionNumber } from '../edition-number.ts';
import { momentWords, tellChanges } from '../tell-changes.ts';
import { databaseOptions, withDatabase } from '../with-database.ts';

/** `hub editions`: what was published, by whom, why, and what each changed. */
export const editions = defineCommand({
  name: 'editions',
  summary: 'List the editions, or show what one changed',
  usage: '[show N] [--json]',
  options: databaseOptions,
  run: async ({ options, rest }, io) => {
    const [what, number, ...more] = rest;
    if (more.length > 0 || (what !== undefined && what !== 'show')) throw unknownWords(rest);
    return withDatabase({ flags: options, io, mustExist: true }, ({ app }) => {
      const reader = editionReader({ db: editionDb(app) });
      return what === 'show' ? show(reader, editionNumber(number), io) : list(reader, io);
    });
  },
});

async function list(reader: EditionReader, io: Io): Promise<ExitCode> {
  const all = await reader.list();
  if (io.wantsJson) io.json(all);
  else if (all.editions.length === 0) io.out('Nothing was published yet.');
  else for (const it of all.editions) io.out(printable(line(it)));
  return 0;
}

function line({ number, state, inForceFrom, author, note }: EditionSummary): string {
  return `${String(number).padStart(4)}  ${state.padEnd(9)}  ${momentWords(inForceFrom)}  ${author}: ${note}`;
}

async function show(reader: EditionReader, number: number, io: Io): Promise<ExitCode> {
  const [detail, changes] = [await reader.detail(number), await reader.changes(number)];
  if (io.wantsJson) io.json({ ...detail, changes });
  else tell(detail, changes, io);
  return 0;
}

function tell(edition: EditionDetail, changes: EditionChanges, io: Io): void {
  io.out(printable(`Edition ${edition.number}, ${edition.state}, from ${momentWords(edition.inForceFrom)}`));
  io.out(printable(`Published ${momentWords(edition.publishedAt)} by ${edition.author}: ${edition.note}`));
  io.out(`\n${changes.against === null ? 'The first edition' : `Changed against edition ${changes.against}`}`);
  tellChanges(changes, io);
  io.out('\nDocuments');
  for (const { id, title, since } of edition.contents) {
    io.out(printable(`  ${id.padEnd(9)}${title}  (since edition ${since})`));
  }
}

const unknownWords = (words: string[]) =>
  new Refusal({
    code: 'usage',
    message: `"${words.join(' ')}" means nothing here.`,
    remedy: 'Usage: hub editions [show N]. See `npx hub editions --help`.',
  });
