import { type CleanedRow, cleanStored, type StoredCleaned } from '../../clients/clean-stored.ts';
import { openEditions } from '../../editions/service.ts';
import { editionDb } from '../../editions/store.ts';
import { systemClock } from '../../kit/clock.ts';
import type { RunningDatabase } from '../../kit/db/bring-up.ts';
import { printable } from '../../kit/printable.ts';
import { Refusal } from '../../kit/refusal.ts';
import { dataClasses } from '../../privacy/policy.ts';
import { registry } from '../../registry/registry.ts';
import { defineCommand, type Io } from '../command.ts';
import { databaseOptions, withDatabase } from '../with-database.ts';

/** `hub clean`: the texts of client companies by the rules of today. */
export const clean = defineCommand({
  name: 'clean',
  summary: 'Take passwords, card numbers and keys out of texts that were stored before',
  usage: '[--json]',
  options: databaseOptions,
  notes: [
    'It reads the texts of client companies by KB-450 in force, and puts a mark in the place of what may not be kept. Each change is on',
    'record; no value is told. Run it once after an update, and whenever KB-450 asks for more. It can be run again, also while the hub',
    'runs. Backups made before still hold what they held. Exit code 1 means that something is left to be done by hand.',
  ].join('\n'),
  run: async ({ options, rest }, io) => {
    if (rest.length > 0) throw unknownWords(rest);
    const told = await withDatabase({ flags: options, io, mustExist: true }, cleanDatabase);
    if (io.wantsJson) io.json(told);
    else tell(told, io);
    return told.left.length > 0 ? 1 : 0;
  },
});

async function cleanDatabase({ app }: Pick<RunningDatabase, 'app'>): Promise<StoredCleaned> {
  const editions = await openEditions({ db: editionDb(app), registry });
  try {
    const now = editions.current();
    if (!now?.set.policy(dataClasses)) throw noRules;
    const inForce = () => ({ set: now.set, edition: { number: now.edition.number } });
    return await cleanStored({ pool: app, clock: systemClock, inForce }, 'operator');
  } finally {
    await editions.close();
  }
}

function tell({ rows, cleaned, left, badRows }: StoredCleaned, io: Io): void {
  io.out(`${rows} rows of client companies were read; ${cleaned.length} held something that may not be kept.`);
  for (const it of cleaned) io.out(printable(`  cleaned  ${line(it)}`));
  for (const it of left) io.out(printable(`  left     ${line(it)}: change it by hand, the mark does not fit there`));
  if (badRows > 0) io.out(`${badRows} rows that imports had left out held something as well; they are gone.`);
}

function line({ kind, company, fields, classes }: CleanedRow): string {
  const what = Object.entries(classes).map(([name, count]) => `${name} (${count})`);
  return `${kind} of company ${company}, ${fields.join(', ')}: ${what.join(', ')}`;
}

const noRules = new Refusal({
  code: 'clean/no-rules',
  message: 'No document in force says what may not be kept: there is no KB-450 with classes of data.',
  remedy: 'Publish KB-450 first: npx hub publish.',
});

const unknownWords = (words: string[]) =>
  new Refusal({
    code: 'usage',
    message: `"${words.join(' ')}" means nothing here.`,
    remedy: 'Usage: hub clean [--json]. See `npx hub clean --help`.',
  });
