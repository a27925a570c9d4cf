import { readSettings } from '../../kit/settings.ts';
import { defineCommand } from '../command.ts';
import { settingOptions } from '../setting-options.ts';
import { readVersion } from '../version.ts';

export const doctor = defineCommand({
  name: 'doctor',
  summary: 'Show settings with their source, versions and health',
  usage: '[--json]',
  options: settingOptions,
  run: async ({ options }, io) => {
    const { sources } = readSettings(io.env, options);
    if (io.wantsJson) io.json({ version: readVersion(), settings: sources });
    else for (const { name, value, source } of sources) io.out(`${name.padEnd(14)}${value}  (${source})`);
    return 0;
  },
});
