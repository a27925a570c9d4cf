import type { RowProblem } from '../import-contract.ts';
import { type BadRow, type CleanBadRow, problemOfRow } from './bad-row.ts';
import type { CleanCompany } from './given.ts';
import type { Known } from './load-known.ts';
import { matchCompany, type Progress } from './match-company.ts';
import { type CompanyPlan, isUnchanged, planCompany } from './plan-company.ts';
import type { CsvRecord } from './records.ts';

/** What is to be done for a batch, and the rows that what is on record stands against. */
export interface BatchPlan {
  plans: CompanyPlan[];
  bad: CleanBadRow[];
}

/** How many companies came to what. */
export interface Counts {
  made: number;
  changed: number;
  unchanged: number;
}

/** Plans company by company, in the order of the file: what one takes the next cannot have. */
export function planBatch(companies: readonly CleanCompany[], known: Known, progress: Progress): BatchPlan {
  const plans: CompanyPlan[] = [];
  const bad: CleanBadRow[] = [];
  for (const company of companies) {
    const match = matchCompany(company, known, progress);
    if ('problem' in match) bad.push(...leftOut(company, match.problem));
    else {
      progress.pass(company, match.known);
      plans.push(planCompany(company, match.known));
    }
  }
  return { plans, bad };
}

/** All rows of a company, for one reason. */
export const leftOut = <R extends CsvRecord>(
  { records }: { records: readonly R[] },
  problem: RowProblem,
): (R & BadRow)[] => records.map((it) => ({ ...it, problems: [problem] }));

/** Of a company that could not be written, though nothing seemed to stand against it. */
export const refusedWrite = (message: string, remedy: string): RowProblem => problemOfRow(message, remedy);

export function countsOf(plans: readonly CompanyPlan[]): Counts {
  const unchanged = plans.filter(isUnchanged).length;
  const made = plans.filter((it) => !it.known).length;
  return { made, unchanged, changed: plans.length - made - unchanged };
}
