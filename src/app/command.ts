import type { ParseArgsOptionDescriptor } from 'node:util';

/** An option of a command: what `parseArgs` of Node takes, and a line for the help. */
export type CommandOption = ParseArgsOptionDescriptor & {
  help: string;
  /** What stands for the value in the help, such as `PORT`. */
  value?: string;
};
export type CommandOptions = Record<string, CommandOption>;

type ValueOf<O extends CommandOption> = O['type'] extends 'boolean' ? boolean : string;

/** The options as the command gets them, typed by their definitions. */
export type OptionValues<O extends CommandOptions> = {
  [K in keyof O]?: O[K]['multiple'] extends true ? ValueOf<O[K]>[] : ValueOf<O[K]>;
};

/** What was typed after the name of the command. */
export interface Args<O extends CommandOptions = CommandOptions> {
  options: OptionValues<O>;
  rest: string[];
}

/** 0 all is well, 1 a problem was found, 2 the command was used wrongly, 3 it could not be found out whether all is well. */
export type ExitCode = 0 | 1 | 2 | 3;

/** A command's only way to the outside. */
export interface Io {
  /** A line of the answer, to standard output. */
  out(line: string): void;
  /** A line about the answer, to standard error. */
  err(line: string): void;
  /** What is being done now: shown on a terminal, silent in a pipe and under --json. */
  progress(line: string): void;
  /** The answer as JSON, for `--json`. */
  json(value: unknown): void;
  /** Whether the caller asked for JSON. */
  wantsJson: boolean;
  env: NodeJS.ProcessEnv;
  cwd: string;
}

/** One command of `hub`: what it is called, what it takes, and what it does. */
export interface Command<O extends CommandOptions = CommandOptions> {
  name: string;
  /** One line, for the list of commands. */
  summary: string;
  /** What follows the name: `[DIR] [--json]`. */
  usage: string;
  options: O;
  /** More lines of help, where the options do not say it all. */
  notes?: string;
  run(args: Args<O>, io: Io): Promise<ExitCode>;
}

/** Gives a command's `run` the types of its own options. */
export function defineCommand<const O extends CommandOptions>(command: Command<O>): Command {
  return command as unknown as Command;
}
