import type { Log } from '../../kit/log.ts';

/** NOTIFY takes a lock of the whole database at commit, so a process sends at most one in this time. */
const PAUSE_MS = 50;

/** Tells the other processes, at most once in 50 ms: the first at once, and one for all that come in the pause after it. */
export function hinting(send: () => Promise<unknown>, log: Log) {
  let pause: NodeJS.Timeout | undefined;
  let isWanted = false;
  const tell = () => {
    isWanted = false;
    pause = setTimeout(over, PAUSE_MS).unref();
    // A hint that is lost costs the others the time until they look by themselves.
    send().catch((err) => log.debug({ err }, 'a hint was not sent'));
  };
  const over = () => {
    pause = undefined;
    if (isWanted) tell();
  };
  return {
    hint: () => {
      if (pause) isWanted = true;
      else tell();
    },
    close: () => {
      clearTimeout(pause);
      isWanted = false;
    },
  };
}
