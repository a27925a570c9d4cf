import { type Address, embeddedAddress, urlAddress } from '../../kit/db/address.ts';
import { embeddedState } from '../../kit/db/embedded/state.ts';
import { openPool } from '../../kit/db/pools.ts';
import type { Settings } from '../../kit/settings.ts';
import { type LogHealth, logHealth } from '../../tickets/log-health.ts';
import { momentWords } from '../tell-changes.ts';
import { count } from '../tell-diagnostics.ts';
import type { Finding } from './finding.ts';

type Where = Pick<Settings, 'dataDir' | 'databaseUrl'>;

/** Whether the logs of tickets are anchored, and have their partitions; nothing where the database cannot be asked. */
export async function checkLogs(where: Where, now: Temporal.Instant): Promise<Finding[]> {
  const address = addressOf(where);
  if (!address) return [];
  const pool = openPool(address.as('hub_app'), { max: 1, statementTimeoutMs: 10_000 });
  try {
    const health = await logHealth(pool, { dataDir: where.dataDir, now });
    return [anchors(health), partitions(health)];
  } catch {
    // The line about the database says why; one of an older version has no tickets yet.
    return [];
  } finally {
    await pool.end();
  }
}

/** The hub's own is looked at, not started. */
function addressOf({ dataDir, databaseUrl }: Where): Address | undefined {
  if (databaseUrl) return urlAddress(databaseUrl);
  const own = embeddedState(dataDir);
  return own.kind === 'running' ? embeddedAddress(own.socketDir, own.secrets) : undefined;
}

function anchors({ lastAnchorAt, waiting, isLastThere }: LogHealth): Finding {
  const name = 'anchors';
  if (!isLastThere)
    return { name, state: 'problem', says: 'the last anchored event is not in the database', remedy: GONE };
  const last = lastAnchorAt ? `the last is of ${momentWords(lastAnchorAt)}` : 'none yet';
  if (!waiting.since) return { name, state: 'ok', says: `${last}; nothing waits for one` };
  const says = `${count(waiting.events, 'event')} since ${momentWords(waiting.since)} are not anchored; ${last}`;
  const remedy =
    'Start a hub on this data folder; it anchors each minute. Where one runs, its log says "could not be anchored" and why.';
  return { name, state: 'problem', says, remedy };
}

const GONE =
  'Run `npx hub verify`. Where you restored a backup, keep anchors.log elsewhere then; a new one begins by itself.';

function partitions({ monthsAhead }: LogHealth): Finding {
  const says = `${count(monthsAhead, 'month')} ahead are ready`;
  // Without a partition of its own a month goes into the default one: slower, and not wrong.
  return { name: 'partitions', state: monthsAhead < 2 ? 'note' : 'ok', says };
}
