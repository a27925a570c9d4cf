import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { tempDataDir } from './temp-data-dir.ts';

const cli = fileURLToPath(new URL('../app/cli.ts', import.meta.url));

/** A hub that runs as a process of its own. */
export interface RunningHub {
  /** Its address, without the link that sets it up. */
  url: string;
  /** What the link for the first account holds, where there is no account yet. */
  setUpLink: string | undefined;
  dataDir: string;
  child: ChildProcess;
  /** All that it printed, both streams. */
  said(): string;
  /** Asks it to stop and waits for its exit code. */
  stop(): Promise<number | null>;
}

export interface HubOptions {
  dataDir?: string;
  args?: string[];
  env?: NodeJS.ProcessEnv;
}

/** Starts `hub start` on a free port and waits until it says its address. */
export async function startHub({ dataDir, args = [], env = {} }: HubOptions = {}): Promise<RunningHub> {
  const own = dataDir === undefined ? tempDataDir() : undefined;
  const folder = dataDir ?? own!.path;
  const child = spawn(process.execPath, [cli, 'start', '--port', '0', '--data-dir', folder, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { address, said } = await readAddress(child);
  const [url = '', setUpLink] = address.split('/set-up#');
  const stop = async () => {
    const code = await endOf(child, 'SIGTERM');
    own?.remove();
    return code;
  };
  return { url, setUpLink, dataDir: folder, child, said, stop };
}

/** Sends a signal and resolves to the exit code; null when a signal ended it. */
export function endOf(child: ChildProcess, signal?: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  if (signal) child.kill(signal);
  return ended;
}

/** Waits for the line with the address; rejects with all that was said when the process ends before. */
export function readAddress(child: ChildProcess): Promise<{ address: string; said: () => string }> {
  let text = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      text += chunk;
      const address = /LeanTech Hub is ready: (\S+)/.exec(text)?.[1];
      if (address) resolve({ address, said: () => text });
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('close', (code) => reject(new Error(`the hub ended with ${code}:\n${text}`)));
  });
}
