import type pg from 'pg';
import { together } from '../../kit/db/together.ts';
import { remembered } from '../../kit/remembered.ts';
import { AttemptTaken } from '../attempts/attempt.ts';
import { storeNew, type ToStore } from './store.ts';

/**
 * Stores a new ticket together with all others that wait to be stored: one statement and one commit for many. Each is stored, or not, or
 * throws, as if it were alone. New tickets alone, since nobody else holds their rows: what waits for a row would hold up all the rest.
 */
export async function storeSoon(pool: pg.Pool, it: ToStore): Promise<boolean> {
  const end = await lines.of(pool)(it);
  if ('error' in end) throw end.error;
  return end.isStored;
}

/** What became of one. */
type End = { isStored: boolean } | { error: unknown };

const lines = remembered((pool: pg.Pool) => together((all: readonly ToStore[]) => storeEach(pool, all)));

async function storeEach(pool: pg.Pool, all: readonly ToStore[]): Promise<End[]> {
  const end = await endOf(pool, all);
  if (!('error' in end) || all.length === 1 || !isUndone(end.error)) return all.map(() => end);
  const each: End[] = [];
  for (const it of all) each.push(await endOf(pool, [it]));
  return each;
}

const endOf = (pool: pg.Pool, all: readonly ToStore[]): Promise<End> =>
  storeNew(pool, all).then(
    (isStored) => ({ isStored }),
    (error: unknown) => ({ error }),
  );

/**
 * The server itself said that it stored nothing, because of one of them: what it cannot take, what is there already, or two that waited for
 * each other. After anything else nobody knows whether it was stored, and storing again could be the second time.
 */
const isUndone = (error: unknown) =>
  error instanceof AttemptTaken || /^(22|23|40)/.test((error as { code?: string }).code ?? '');
