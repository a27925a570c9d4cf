import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { deskId } from './db/process-register.ts';
import { Refusal } from './refusal.ts';
import { Secret } from './secret.ts';
import type { Settings } from './settings.ts';

/**
 * The hub's key: what the database holds encrypted or signed can be used only together with it, so it is kept elsewhere. It is
 * HUB_KEY, or the file hub.key in the data folder, made at the first start.
 */
export function readHubKey({ dataDir, hubKey }: Pick<Settings, 'dataDir' | 'hubKey'>): Secret {
  if (hubKey) return hubKey;
  const file = join(dataDir, 'hub.key');
  if (!existsSync(file)) write(file, dataDir);
  return new Secret(readFileSync(file, 'utf8').trim());
}

function write(file: string, dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true });
  // Of two processes that start at once the first one's key stays: a link is never made over another.
  if (!existsSync(file)) linkOnce(aside, file);
  unlinkSync(aside);
}

function linkOnce(aside: string, file: string): void {
  try {
    linkSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** A key for one purpose (HKDF, RFC 5869): one that leaks tells nothing of the others. */
export function keyFor(purpose: string, hubKey: Secret): Secret {
  const bytes = hkdfSync('sha256', Buffer.from(hubKey.reveal(), 'base64url'), 'leantech-hub', purpose, 32);
  return new Secret(Buffer.from(bytes).toString('base64url'));
}

/** Refuses a key that is not the one under which this database was written; notes it the first time. */
export async function checkHubKey(pool: pg.Pool, hubKey: Secret): Promise<void> {
  const print = createHmac('sha256', keyFor('print', hubKey).reveal()).update('key').digest('hex').slice(0, 32);
  await deskId(pool);
  await pool.query('update kit.desk set key_print = $1 where key_print is null', [print]);
  const { rows } = await pool.query<{ print: string }>('select key_print as print from kit.desk');
  if (rows[0]?.print !== print) throw otherKey();
}

const otherKey = () =>
  new Refusal({
    code: 'hub-key',
    status: 503,
    message: 'This database was written under another key of the hub.',
    remedy:
      'Put hub.key back into the data folder from your backup, or give it as HUB_KEY: every process needs the same one.',
  });
