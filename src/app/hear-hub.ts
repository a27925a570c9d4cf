import type { Io } from './command.ts';
import { runHub } from './run-hub.ts';

/** Runs `hub` in a test, with everything that it says kept. */
export async function hub(...argv: string[]) {
  const said: string[] = [];
  const json: unknown[] = [];
  const io: Io = {
    out: (line) => said.push(line),
    err: (line) => said.push(line),
    progress: () => {},
    json: (value) => json.push(value),
    wantsJson: argv.includes('--json'),
    env: {},
    cwd: process.cwd(),
  };
  const exitCode = await runHub(argv, () => io);
  return { exitCode, text: said.join('\n'), json: json[0] };
}
