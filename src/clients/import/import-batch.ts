import type pg from 'pg';
import { inTransaction } from '../../kit/db/transaction.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { WhoDid } from '../../people/who-did.ts';
import { lockSlugs } from '../companies/change-company.ts';
import type { Clients } from '../service.ts';
import type { CleanBadRow } from './bad-row.ts';
import type { CleanCompany } from './given.ts';
import { noteBatch } from './import-store.ts';
import { loadKnown } from './load-known.ts';
import type { Progress } from './match-company.ts';
import { type BatchPlan, type Counts, countsOf, leftOut, planBatch, refusedWrite } from './plan-batch.ts';
import { writePlans } from './write-plans.ts';

/** An import that runs. */
export interface Running extends Pick<Clients, 'pool' | 'clock'> {
  id: string;
  who: WhoDid;
  progress: Progress;
}

/** What came of a batch. */
export interface BatchDone extends Counts {
  bad: CleanBadRow[];
}

/** Brings in a batch, with its place in the progress: all of it at once, or where one of them cannot be written, each by itself. */
export async function importBatch(running: Running, companies: readonly CleanCompany[]): Promise<void> {
  await inTransaction(running.pool, async (client) => {
    // Imports and those who enter companies by hand wait for each other, so that nobody makes the same company twice.
    await lockSlugs(client);
    const done = (await attempt(client, running, companies)) ?? (await oneByOne(client, running, companies));
    await noteBatch(client, running.id, { ...done, removed: [], handled: companies.length }, running.clock.now());
  });
}

/** Nothing where the database, or a rule, refused one of them; then all is as before. */
async function attempt(
  client: pg.ClientBase,
  { who, clock, ...running }: Running,
  companies: readonly CleanCompany[],
  onRefused: (refused: RefusedWrite) => BatchDone | undefined = () => undefined,
): Promise<BatchDone | undefined> {
  const progress = running.progress.copy();
  await client.query('savepoint batch');
  try {
    const { plans, bad }: BatchPlan = planBatch(companies, await loadKnown(client, companies, true), progress);
    await writePlans(client, who, plans, clock.now());
    await client.query('release savepoint batch');
    running.progress.become(progress);
    return { ...countsOf(plans), bad };
  } catch (error) {
    await client.query('rollback to savepoint batch');
    return onRefused(refusedBy(error));
  }
}

async function oneByOne(
  client: pg.ClientBase,
  running: Running,
  companies: readonly CleanCompany[],
): Promise<BatchDone> {
  const done: BatchDone = { made: 0, changed: 0, unchanged: 0, bad: [] };
  for (const company of companies) {
    const one = await attempt(client, running, [company], ({ message, remedy }) => ({
      ...NONE,
      bad: leftOut(company, refusedWrite(message, remedy)),
    }));
    done.made += one!.made;
    done.changed += one!.changed;
    done.unchanged += one!.unchanged;
    done.bad.push(...one!.bad);
  }
  return done;
}

const NONE: Counts = { made: 0, changed: 0, unchanged: 0 };

type RefusedWrite = Pick<Refusal, 'message' | 'remedy'>;

/** What somebody can do something about; anything else is a fault and ends the import. */
function refusedBy(error: unknown): RefusedWrite {
  if (error instanceof Refusal) return error;
  if ((error as { code?: string }).code === '23505') return TAKEN;
  throw error;
}

const TAKEN: RefusedWrite = {
  message: 'Somebody else took its name or number at this very moment.',
  remedy: 'Look at what is on record now, and import the row again.',
};
