import { checkFiles } from '../../files/check-files.ts';
import { openPool } from '../../kit/db/pools.ts';
import type { Settings } from '../../kit/settings.ts';
import type { Finding } from './finding.ts';
import { runningDatabase } from './running-database.ts';

const name = 'attachments';

/** Whether every attachment that is noted is on disk, and as long as it was. */
export async function checkAttachments(settings: Pick<Settings, 'dataDir' | 'databaseUrl'>): Promise<Finding> {
  const address = runningDatabase(settings);
  if (!address) return { name, state: 'ok', says: 'the database does not run: they are looked at when it does' };
  const pool = openPool(address.as('hub_app'), { max: 1, statementTimeoutMs: 5000 });
  try {
    return told(await checkFiles(settings.dataDir, pool));
  } catch (error) {
    return { name, state: 'note', says: `could not be looked at: ${(error as Error).message}` };
  } finally {
    await pool.end();
  }
}

function told({ files, bytes, missing, damaged }: Awaited<ReturnType<typeof checkFiles>>): Finding {
  const count = `${files} ${files === 1 ? 'file' : 'files'}, ${(bytes / 1e6).toFixed(1)} MB`;
  const bad = [...missing, ...damaged];
  if (!bad.length) return { name, state: 'ok', says: `${count}, all there` };
  const first = bad.slice(0, 3).map(({ company, hash }) => `files/${company}/${hash.slice(0, 2)}/${hash}`);
  const says = `${count}; ${missing.length} missing, ${damaged.length} of another length: ${first.join(', ')}${bad.length > 3 ? ' …' : ''}`;
  return {
    name,
    state: 'problem',
    says,
    remedy: 'Restore them into the data folder from its backup; who has one can also send it again.',
  };
}
