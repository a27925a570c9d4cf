import pg from 'pg';
import { type Address, embeddedAddress, urlAddress } from '../../kit/db/address.ts';
import { checkExternal } from '../../kit/db/check-external.ts';
import { embeddedState } from '../../kit/db/embedded/state.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { Settings } from '../../kit/settings.ts';
import type { Finding } from './finding.ts';

const name = 'database';

/** Whether the database answers; the hub's own is looked at, not started. */
export async function checkDatabase({
  dataDir,
  databaseUrl,
}: Pick<Settings, 'dataDir' | 'databaseUrl'>): Promise<Finding> {
  try {
    if (databaseUrl) return await checkUrl(urlAddress(databaseUrl));
    return await checkOwn(dataDir);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { name, state: 'problem', says: error.message, remedy: error.remedy };
  }
}

async function checkUrl(address: Address): Promise<Finding> {
  await checkExternal(address);
  return { name, state: 'ok', says: `${address.label} answers, version ${await serverVersion(address)}` };
}

async function checkOwn(dataDir: string): Promise<Finding> {
  const own = embeddedState(dataDir);
  if (own.kind === 'absent') return { name, state: 'ok', says: 'the hub makes its own at the first start' };
  if (own.kind === 'stopped') return { name, state: 'ok', says: "the hub's own, not running: it starts with the hub" };
  if (own.kind === 'hidden')
    return { name, state: 'note', says: "the hub's own belongs to another user; this one may not look" };
  const version = await serverVersion(embeddedAddress(own.socketDir, own.secrets));
  return { name, state: 'ok', says: `the hub's own, version ${version}, runs as process ${own.pid}` };
}

async function serverVersion(address: Address): Promise<string> {
  const client = new pg.Client({ ...address.as('hub_app'), connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>("select current_setting('server_version') as version");
    return rows[0]!.version;
  } catch (cause) {
    const message = `${address.label} does not answer: ${(cause as Error).message}.`;
    throw new Refusal({ code: 'database', message, remedy: 'Stop the hub and start it again.', cause });
  } finally {
    await client.end().catch(() => {});
  }
}
