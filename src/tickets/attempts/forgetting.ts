import type { Tickets } from '../service.ts';
import { forgetAttempts } from './store.ts';

/** How often it is looked for attempts that are over. */
const EVERY_MS = 10 * 60_000;

/** Forgets attempts that are older than a day, from time to time. What fails is done the next time. */
export function forgettingAttempts({ pool, clock, log }: Pick<Tickets, 'pool' | 'clock' | 'log'>) {
  let running: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    running = forgetAttempts(pool, clock.now()).catch((err) => log.warn({ err }, 'old attempts were not forgotten'));
  }, EVERY_MS).unref();
  return {
    close: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
