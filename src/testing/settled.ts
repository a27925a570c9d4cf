import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

/**
 * Waits until all events stand below the oldest transaction that runs. The transactions of all databases of a server count, so those of
 * other test files keep the feed waiting, too.
 */
export async function settled(pool: pg.Pool): Promise<void> {
  for (;;) {
    const { rowCount } = await pool.query(
      'select from tickets.event where tx >= pg_snapshot_xmin(pg_current_snapshot()) limit 1',
    );
    if (rowCount === 0) return;
    await sleep(5);
  }
}
