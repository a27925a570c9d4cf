import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../app/cli.ts', import.meta.url));

/** What `hub verify` says where it does not say that everything is whole. */
export async function verifyFindings(dataDir: string, env: NodeJS.ProcessEnv = {}): Promise<string[]> {
  const child = spawn(process.execPath, [cli, 'verify', '--data-dir', dataDir], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return code === 0 ? [] : [`hub verify ended with ${code}: ${out}${err}`];
}
