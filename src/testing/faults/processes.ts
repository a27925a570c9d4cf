import { setTimeout as sleep } from 'node:timers/promises';
import { embeddedState } from '../../kit/db/embedded/state.ts';
import { endOf, type HubOptions, type RunningHub, startHub } from '../running-hub.ts';
import { tempDataDir } from '../temp-data-dir.ts';

/** A hub on a data folder of its own that is killed and started again, and keeps its address through that. */
export interface ShakenHub {
  url: string;
  dataDir: string;
  /** The process that runs now. */
  hub(): RunningHub;
  /** Ends the process as a cut of its power does, where it is not dead already, and starts another on what it left. */
  killHub(env?: NodeJS.ProcessEnv): Promise<void>;
  /** Asks the process to stop, and starts another once it has: a new version is put in place. */
  replaceHub(): Promise<void>;
  /** Ends the hub's own PostgreSQL and waits until the hub has it back: by kill -9, or as `pg_ctl stop -m immediate` does. */
  killServer(how: 'kill -9' | 'immediate'): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it. It ends only what it started: its own child, and the server in a folder that it made. */
export async function shakenHub(options: Pick<HubOptions, 'env'> = {}): Promise<ShakenHub> {
  const folder = tempDataDir();
  let hub = await startHub({ ...options, dataDir: folder.path });
  const again = async (env?: NodeJS.ProcessEnv) => {
    const own = { ...options.env, ...env };
    hub = await startHub({ env: own, dataDir: folder.path, args: ['--port', new URL(hub.url).port] });
  };
  return {
    url: hub.url,
    dataDir: folder.path,
    hub: () => hub,
    killHub: async (env) => {
      await endOf(hub.child, 'SIGKILL');
      await again(env);
    },
    replaceHub: async () => {
      const code = await hub.stop();
      if (code !== 0) throw new Error(`The hub ended with ${code}:\n${hub.said()}`);
      await again();
    },
    killServer: async (how) => {
      const before = serverOf(folder.path);
      process.kill(before!, how === 'kill -9' ? 'SIGKILL' : 'SIGQUIT');
      await untilReady(hub.url, () => ![undefined, before].includes(serverOf(folder.path)));
    },
    stop: async () => {
      await hub.stop();
      folder.remove();
    },
  };
}

function serverOf(dataDir: string): number | undefined {
  const state = embeddedState(dataDir);
  return state.kind === 'running' ? state.pid : undefined;
}

const PATIENCE_MS = 30_000;

async function untilReady(url: string, isThere: () => boolean): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!isThere() || !(await isReady(url))) {
    if (Date.now() > deadline) throw new Error(`The hub did not get its database back within ${PATIENCE_MS} ms.`);
    await sleep(50);
  }
}

const isReady = (url: string) =>
  fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5000) }).then(
    (it) => it.ok,
    () => false,
  );

/** The ways in which a hub and its database end, by what one calls them. */
export const endings: Record<string, (shaken: ShakenHub) => Promise<void>> = {
  'the hub by kill -9': (shaken) => shaken.killHub(),
  'the hub when asked to stop': (shaken) => shaken.replaceHub(),
  'PostgreSQL by kill -9': (shaken) => shaken.killServer('kill -9'),
  'PostgreSQL at once (pg_ctl -m immediate)': (shaken) => shaken.killServer('immediate'),
};
