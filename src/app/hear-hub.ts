import type { Io } from './command.ts';
import { runHub } from './run-hub.ts';

/** Runs `hub` in a test, with everything that it says kept. */
export async function hub(...argv: string[]) {
  return hubIn({}, ...argv);
}

/** Runs `hub` in a test under an environment of the test's own. */
export async function hubIn(env: NodeJS.ProcessEnv, ...argv: string[]) {
  const said: { to: 'out' | 'err'; line: string }[] = [];
  const json: unknown[] = [];
  const io: Io = {
    out: (line) => said.push({ to: 'out', line }),
    err: (line) => said.push({ to: 'err', line }),
    progress: () => {},
    json: (value) => json.push(JSON.parse(JSON.stringify(value))),
    wantsJson: argv.includes('--json'),
    env,
    cwd: process.cwd(),
  };
  const exitCode = await runHub(argv, () => io);
  const linesOf = (to: 'out' | 'err') =>
    said
      .filter((it) => it.to === to)
      .map((it) => `${it.line}\n`)
      .join('');
  const text = said.map((it) => it.line).join('\n');
  return { exitCode, text, out: linesOf('out'), err: linesOf('err'), json: json[0] };
}
