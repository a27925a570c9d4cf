import type { Command, CommandOptions } from './command.ts';
import { commands } from './commands.ts';

/** What `hub --help` prints: every command with its line. */
export async function hubHelp(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = all.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`);
  return ['Usage: hub COMMAND', '', ...lines, '', 'hub COMMAND --help shows the options of a command.'].join('\n');
}

/** What `hub COMMAND --help` prints. */
export function commandHelp(command: Command, options: CommandOptions): string {
  const rows = Object.entries(options).map(([name, option]) => ({
    left: optionLabel(name, option),
    help: option.help,
  }));
  const width = Math.max(...rows.map(({ left }) => left.length)) + 3;
  const lines = rows.map(({ left, help }) => `  ${left.padEnd(width)}${help}`);
  const notes = command.notes ? ['', command.notes] : [];
  return [`Usage: hub ${command.name} ${command.usage}`, '', command.summary, '', ...lines, ...notes].join('\n');
}

function optionLabel(name: string, { short, type, value = 'VALUE' }: CommandOptions[string]): string {
  return `${short ? `-${short}, ` : ''}--${name}${type === 'string' ? ` ${value}` : ''}`;
}
