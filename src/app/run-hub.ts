import { parseArgs } from 'node:util';
import { Refusal } from '../kit/refusal.ts';
import { explainSystemError } from '../kit/system-errors.ts';
import type { Args, Command, CommandOptions, ExitCode, Io } from './command.ts';
import { commands } from './commands.ts';
import { commandHelp, hubHelp } from './help.ts';
import { readVersion } from './version.ts';

type MakeIo = (wantsJson: boolean) => Io;

const COMMON: CommandOptions = {
  help: { type: 'boolean', short: 'h', help: 'Show this help' },
  json: { type: 'boolean', help: 'Answer in JSON' },
};

/** Runs `hub` with the given arguments and resolves to its exit code. Expected errors are told without a stack. */
export async function runHub(argv: string[], makeIo: MakeIo): Promise<ExitCode> {
  const io = makeIo(argv.includes('--json'));
  const [name, ...rest] = argv;
  try {
    if (name === undefined) return wrongUsage(io, await hubHelp());
    if (name === '--help' || name === '-h' || name === 'help') return help(rest, io);
    if (name === '--version' || name === '-v') return say(io, readVersion());
    return await runCommand(name, rest, io);
  } catch (error) {
    return tellError(error, name ?? '', io);
  }
}

async function runCommand(name: string, argv: string[], io: Io): Promise<ExitCode> {
  const command = await find(name);
  const options = { ...COMMON, ...command.options };
  const args = parse(command, argv, options);
  if (args.options.help) return say(io, commandHelp(command, options));
  return command.run(args, io);
}

async function find(name: string): Promise<Command> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load) return load();
  const known = Object.keys(commands).join(', ');
  throw usage(`There is no command "${name}".`, `Commands: ${known}. See \`npx hub --help\`.`);
}

function parse(command: Command, argv: string[], options: CommandOptions): Args {
  try {
    const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true, strict: true });
    return { options: values as Args['options'], rest: positionals };
  } catch (error) {
    const said = (error as Error).message.split('. To specify')[0]!.replace(/\.$/, '');
    throw usage(`${said}.`, `Usage: hub ${command.name} ${command.usage}. See \`npx hub ${command.name} --help\`.`);
  }
}

async function help([name]: string[], io: Io): Promise<ExitCode> {
  if (!name || name.startsWith('-')) return say(io, await hubHelp());
  const command = await find(name);
  return say(io, commandHelp(command, { ...COMMON, ...command.options }));
}

function say(io: Io, text: string): ExitCode {
  io.out(text);
  return 0;
}

function wrongUsage(io: Io, text: string): ExitCode {
  io.err(text);
  return 2;
}

const usage = (message: string, remedy: string) => new Refusal({ code: 'usage', message, remedy });

function tellError(error: unknown, name: string, io: Io): ExitCode {
  const told = error instanceof Refusal ? error : (explainSystemError(error) ?? asFault(error, io));
  if (io.wantsJson) io.json({ error: { code: told.code, message: told.message, remedy: told.remedy } });
  else io.err(`hub ${name}: ${told.message}\nWhat to do: ${told.remedy}`);
  return told.code === 'usage' ? 2 : 1;
}

/** A fault is our bug: the person gets a sentence, and with HUB_DEBUG=1 the stack. */
function asFault(error: unknown, io: Io): Refusal {
  if (io.env.HUB_DEBUG) io.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const message = error instanceof Error ? error.message : String(error);
  return new Refusal({
    code: 'fault',
    message: `Something broke inside the hub: ${message}`,
    remedy: 'Run it again with HUB_DEBUG=1 in the environment and report what it prints.',
  });
}
