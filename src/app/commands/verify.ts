import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningDatabase } from '../../kit/db/bring-up.ts';
import { checkHubKey, readHubKey } from '../../kit/hub-key.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { Secret } from '../../kit/secret.ts';
import { readSettings, type Settings } from '../../kit/settings.ts';
import { verifyTickets } from '../../tickets/verify.ts';
import { defineCommand } from '../command.ts';
import { outcomeOf, tellVerification } from '../tell-verification.ts';
import { databaseOptions, withDatabase } from '../with-database.ts';

/** `hub verify`: whether the logs of all tickets are what was written. */
export const verify = defineCommand({
  name: 'verify',
  summary: 'Check that nobody changed, removed or put in what was written',
  usage: '[--json]',
  options: {
    ...databaseOptions,
    'hub-key': {
      type: 'string',
      value: 'KEY',
      help: 'The key of the hub, where it is not in the data folder (HUB_KEY)',
    },
  },
  notes: [
    'It reads while the hub works on, and changes nothing. DATA_DIR holds anchors.log, which lies outside the database.',
    'Exit codes: 0 all was checked and is whole, 1 something is wrong, 3 not all could be checked.',
  ].join('\n'),
  run: async ({ options, rest }, io) => {
    if (rest.length > 0) throw unknownWord(rest[0]!);
    const { settings } = readSettings(io.env, options);
    const progress = (checked: number, all: number) => io.progress(`Checked ${checked} of ${all} tickets …`);
    const verified = await withDatabase({ flags: options, io, mustExist: true }, async (database) => {
      const key = await keyOf(settings, database);
      const all = { pool: database.app, dataDir: settings.dataDir, ...key, progress };
      const { couldNot, ...verification } = await verifyTickets(all);
      return { ...verification, couldNot: [...key.couldNot, ...couldNot] };
    });
    if (io.wantsJson) io.json({ outcome: outcomeOf(verified), ...verified });
    else tellVerification(verified, io);
    return { whole: 0, wrong: 1, unchecked: 3 }[outcomeOf(verified)] as 0 | 1 | 3;
  },
});

/** The hub's key where it is here and is the right one. One is never made: it would fit nothing. */
async function keyOf(
  settings: Settings,
  { app }: RunningDatabase,
): Promise<{ hubKey: Secret | undefined; couldNot: string[] }> {
  if (!settings.hubKey && !existsSync(join(settings.dataDir, 'hub.key'))) return { hubKey: undefined, couldNot: [] };
  const hubKey = readHubKey(settings);
  try {
    await checkHubKey(app, hubKey);
    return { hubKey, couldNot: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { hubKey: undefined, couldNot: [error.message] };
  }
}

const unknownWord = (word: string) =>
  new Refusal({ code: 'usage', message: `"${word}" means nothing here.`, remedy: 'See `npx hub verify --help`.' });
