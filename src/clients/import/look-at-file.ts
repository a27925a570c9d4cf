import type pg from 'pg';
import type { ImportLook, RemovedInRow } from '../import-contract.ts';
import type { BadRow } from './bad-row.ts';
import type { CleanReading } from './clean-batches.ts';
import { differenceOf } from './difference.ts';
import { loadKnown } from './load-known.ts';
import { Progress } from './match-company.ts';
import { countsOf, planBatch } from './plan-batch.ts';
import { type CompanyPlan, isUnchanged } from './plan-company.ts';

const BAD_SHOWN = 1000;
const CHANGES_SHOWN = 20;
const REMOVED_SHOWN = 1000;

/** What an import of this file would do, by the same plans; nothing is written. */
export async function lookAtFile(pool: pg.Pool, { summary, batches }: CleanReading): Promise<ImportLook> {
  const progress = new Progress();
  const bad: BadRow[] = [];
  const differing: CompanyPlan[] = [];
  const companies = { made: 0, changed: 0, unchanged: 0 };
  const removed: RemovedInRow[] = [];
  for await (const batch of batches()) {
    const planned = planBatch(batch.companies, await loadKnown(pool, batch.companies, false), progress);
    removed.push(...batch.removed);
    bad.push(...batch.bad, ...planned.bad);
    differing.push(...planned.plans.filter((it) => !isUnchanged(it)).slice(0, CHANGES_SHOWN - differing.length));
    const counts = countsOf(planned.plans);
    for (const key of ['made', 'changed', 'unchanged'] as const) companies[key] += counts[key];
  }
  const { encoding, delimiter, leftOut, rows } = summary;
  return {
    encoding,
    delimiter,
    leftOut,
    rows,
    badRows: bad.length,
    companies,
    removed: removed.reduce((sum, it) => sum + it.count, 0),
    removedRows: removed.toSorted((a, b) => a.line - b.line).slice(0, REMOVED_SHOWN),
    bad: inOrder(bad).slice(0, BAD_SHOWN),
    changes: differing.map(differenceOf),
  };
}

const inOrder = (bad: readonly BadRow[]) =>
  bad.map(({ line, problems }) => ({ line, problems })).sort((a, b) => a.line - b.line);
