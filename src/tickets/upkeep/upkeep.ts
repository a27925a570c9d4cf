import { forgetAttempts } from '../attempts/store.ts';
import type { Tickets } from '../service.ts';

type Parts = Pick<Tickets, 'pool' | 'clock' | 'log' | 'files'>;

const MINUTE_MS = 60_000;

/** What is done from time to time: forgetting answers of more than a day, and files that no ticket refers to. */
export function upkeep(parts: Parts) {
  const { pool, clock, log } = parts;
  const attempts = often(
    10,
    () => forgetAttempts(pool, clock.now()),
    (err) => log.warn({ err }, 'old attempts stay'),
  );
  const files = often(
    24 * 60,
    () => sweepFiles(parts),
    (err) => log.warn({ err }, 'unused files stay'),
  );
  return { close: async () => void (await Promise.all([attempts.close(), files.close()])) };
}

/** Takes away files that were kept a day ago or earlier and that nobody refers to: whoever sent them never got as far. */
export function sweepFiles({ pool, clock, files }: Pick<Parts, 'pool' | 'clock' | 'files'>) {
  return files.sweep({
    olderThan: clock.now().subtract({ hours: 24 }),
    isUsed: async ({ company, hash }) => {
      const { rows } = await pool.query('select from tickets.attachment where company = $1 and hash = $2 limit 1', [
        company,
        hash,
      ]);
      return rows.length > 0;
    },
  });
}

/** Does something every few minutes; what fails is done the next time. */
function often(minutes: number, work: () => Promise<unknown>, tell: (error: unknown) => void) {
  let running: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    running = work().catch(tell);
  }, minutes * MINUTE_MS).unref();
  return {
    close: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
