import { systemClock } from '../../kit/clock.ts';
import { setUpScript } from '../../kit/db/roles.ts';
import { Refusal } from '../../kit/refusal.ts';
import { readSettings, type SettingSource, type Settings } from '../../kit/settings.ts';
import { defineCommand, type ExitCode, type Io } from '../command.ts';
import { checkAttachments } from '../doctor/attachments.ts';
import { checkDataFolder, checkDisk } from '../doctor/data-folder.ts';
import { checkDatabase } from '../doctor/database.ts';
import { checkDocuments } from '../doctor/documents.ts';
import { checkFailpoints } from '../doctor/failpoints.ts';
import type { Finding } from '../doctor/finding.ts';
import { checkLogs } from '../doctor/logs.ts';
import { checkMail } from '../doctor/mail.ts';
import { checkPort } from '../doctor/port.ts';
import { settingLines } from '../doctor/setting-lines.ts';
import { settingOptions } from '../setting-options.ts';
import { readVersion } from '../version.ts';

export const doctor = defineCommand({
  name: 'doctor',
  summary: 'Show settings with their source, versions and health',
  usage: '[--sql] [--json]',
  options: {
    ...settingOptions,
    sql: { type: 'boolean', help: 'Print the roles and the database that DATABASE_URL needs, for psql' },
  },
  notes: 'It looks and changes nothing. Exit code 1 means that it found a problem.',
  run: async ({ options }, io) => {
    const { settings, sources } = readSettings(io.env, options);
    if (options.sql) return printSql(settings, io);
    const findings = [...(await examine(settings)), ...checkFailpoints(io.env)];
    if (io.wantsJson) io.json({ versions: versions(), settings: sources, findings });
    else tell(sources, findings, io);
    return findings.some(({ state }) => state === 'problem') ? 1 : 0;
  },
});

async function examine(settings: Settings): Promise<Finding[]> {
  const { dataDir } = settings;
  return [
    checkDataFolder(dataDir),
    checkDisk(dataDir),
    await checkDatabase(settings),
    ...(await checkLogs(settings, systemClock.now())),
    await checkDocuments(settings),
    await checkAttachments(settings),
    await checkMail(settings),
    await checkPort(settings),
  ];
}

const versions = () => ({
  hub: readVersion(),
  node: process.versions.node,
  platform: `${process.platform}-${process.arch}`,
});

function tell(sources: SettingSource[], findings: Finding[], io: Io): void {
  const { hub, node, platform } = versions();
  io.out(`LeanTech Hub ${hub}, Node ${node}, ${platform}\n\nSettings`);
  for (const line of settingLines(sources)) io.out(line);
  io.out('\nHealth');
  for (const { name, state, says, remedy } of findings) {
    io.out(`  ${name.padEnd(14)}${state.padEnd(9)}${says}`);
    if (remedy) io.out(`${' '.repeat(25)}What to do: ${remedy}`);
  }
}

function printSql({ databaseUrl }: Settings, io: Io): ExitCode {
  if (!databaseUrl) throw noUrl();
  io.out(setUpScript(databaseUrl.reveal()).trimEnd());
  return 0;
}

const noUrl = () =>
  new Refusal({
    code: 'usage',
    message: '--sql prints what DATABASE_URL needs, and DATABASE_URL is not set.',
    remedy:
      'Choose user, password and database and run it again: DATABASE_URL=postgres://hub_owner:password@host:5432/hub npx hub doctor --sql',
  });
