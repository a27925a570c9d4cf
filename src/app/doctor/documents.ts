import type pg from 'pg';
import { editionReader } from '../../editions/reading.ts';
import { editionDb } from '../../editions/store.ts';
import { openPool } from '../../kit/db/pools.ts';
import type { Settings } from '../../kit/settings.ts';
import { newShipped, offerWords } from '../shipped.ts';
import { momentWords } from '../tell-changes.ts';
import type { Finding } from './finding.ts';
import { runningDatabase } from './running-database.ts';

const name = 'documents';

/** Which edition is in force, and whether this version brings documents that were never published. */
export async function checkDocuments(settings: Pick<Settings, 'dataDir' | 'databaseUrl'>): Promise<Finding> {
  const address = runningDatabase(settings);
  if (!address) return { name, state: 'ok', says: 'the database does not run: what is in force is known when it does' };
  const pool = openPool(address.as('hub_app'), { max: 1, statementTimeoutMs: 5000 });
  try {
    return await look(pool);
  } catch (error) {
    return { name, state: 'note', says: `what is in force could not be read: ${(error as Error).message}` };
  } finally {
    await pool.end();
  }
}

async function look(pool: pg.Pool): Promise<Finding> {
  const { editions, inForce } = await editionReader({ db: editionDb(pool) }).list();
  const current = editions.find((it) => it.number === inForce);
  if (!current)
    return { name, state: 'note', says: 'no edition is in force', remedy: 'Publish the documents: npx hub publish' };
  const says = `edition ${current.number} is in force since ${momentWords(current.inForceFrom)}`;
  const offer = offerWords(await newShipped(pool));
  return offer ? { name, state: 'note', says, remedy: offer } : { name, state: 'ok', says };
}
