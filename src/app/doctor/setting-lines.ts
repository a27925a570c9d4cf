import type { SettingSource } from '../../kit/settings.ts';

/** Settings as `hub doctor` prints them: name, value and source, the values below each other. */
export function settingLines(sources: readonly SettingSource[]): string[] {
  const width = Math.max(...sources.map(({ name }) => name.length)) + 2;
  return sources.map(({ name, value, source }) => `  ${name.padEnd(width)}${value}  (${source})`);
}
