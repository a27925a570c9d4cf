import type { Io } from './command.ts';

/** The real terminal, or the pipe that stands for it. */
export function terminalIo(wantsJson: boolean): Io {
  endQuietlyWhenNobodyReads();
  const isTerminal = Boolean(process.stderr.isTTY);
  return {
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    progress: (line) => void (isTerminal && !wantsJson && process.stderr.write(`${line}\n`)),
    json: (value) => void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`),
    wantsJson,
    env: process.env,
    cwd: process.cwd(),
  };
}

/** `hub search … | head -1` closes the pipe early; that is no error. */
function endQuietlyWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
