import { setImmediate } from 'node:timers/promises';
import type { CleanText } from '../../kit/clean-text.ts';
import { Refusal } from '../../kit/refusal.ts';
import { cleanFields } from '../clean/clean-fields.ts';
import { takeSecrets, withoutSecrets } from '../clean/secrets-of.ts';
import type { RemovedInRow } from '../import-contract.ts';
import type { InForce } from '../service.ts';
import { type BadRow, type CleanBadRow, problemOfRow } from './bad-row.ts';
import type { CleanCompany, GivenCompany } from './given.ts';
import type { Reading } from './open-reading.ts';
import { leftOut } from './plan-batch.ts';
import type { FileSummary } from './read-file.ts';
import type { CleanRecord, CsvRecord } from './records.ts';

/** A file without the secrets that were in it; only such a one is looked at or brought in. */
export interface CleanReading extends Omit<Reading, 'batches' | 'summary'> {
  summary: CleanSummary;
  batches(): AsyncGenerator<CleanBatch>;
}

/** Headings are text of the file like any other: in a file without headings they are its first row. */
export type CleanSummary = Omit<FileSummary, 'headings' | 'leftOut'> & { headings: CleanText[]; leftOut: CleanText[] };

export interface CleanBatch {
  bad: CleanBadRow[];
  companies: CleanCompany[];
  /** What was taken out of each row, whether it is brought in or left out. */
  removed: RemovedInRow[];
}

/** Takes secrets out of what a file says, so that neither records nor the rows that are left out hold any. */
export function withoutSecretsIn(reading: Reading, inForce: () => InForce): CleanReading {
  const clean = (it: string) => withoutSecrets(inForce(), it);
  const { headings, leftOut } = reading.summary;
  return {
    ...reading,
    summary: { ...reading.summary, headings: headings.map(clean), leftOut: leftOut.map(clean) },
    async *batches() {
      for await (const { bad, companies } of reading.batches()) yield await cleanBatch(bad, companies, inForce());
    },
  };
}

/** Others are served in between: to read a cell takes a hundredth of a millisecond, and a batch has thousands. */
async function cleanBatch(
  bad: readonly BadRow[],
  companies: readonly GivenCompany[],
  now: InForce,
): Promise<CleanBatch> {
  const removed: RemovedInRow[] = [];
  const rows = <R extends CsvRecord>(records: readonly R[]) => records.map((it) => cleanRow(it, now, removed));
  const cleaned: ReturnType<typeof tryToClean>[] = [];
  for (const [index, company] of companies.entries()) {
    if (index % AT_ONCE === 0) await setImmediate();
    cleaned.push(tryToClean({ ...company, records: rows(company.records) }, now));
  }
  const left = cleaned.flatMap((it) => ('bad' in it ? it.bad : []));
  return {
    bad: [...rows(bad).map((it) => cleanProblems(it, now)), ...left],
    companies: cleaned.flatMap((it) => ('bad' in it ? [] : [it.company])),
    removed,
  };
}

const AT_ONCE = 20;

/** A row with its cells without secrets; how many of each class stood in them goes to what was removed. */
function cleanRow<R extends CsvRecord>(row: R, now: InForce, removed: RemovedInRow[]): R & CleanRecord {
  const cells = row.cells.map((it) => takeSecrets(now, it));
  const found = Map.groupBy(
    cells.flatMap((it) => it.findings),
    (it) => it.clause,
  );
  for (const [clause, all] of found)
    removed.push({ line: row.line, class: all[0]!.class, document: all[0]!.document, clause, count: all.length });
  return { ...row, cells: cells.map((it) => it.text) };
}

type CleanRows = GivenCompany & { records: CleanRecord[] };

function tryToClean(company: CleanRows, now: InForce): { company: CleanCompany } | { bad: CleanBadRow[] } {
  try {
    return { company: cleanCompany(company, now) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { bad: leftOut(company, problemOfRow(error.message, error.remedy)) };
  }
}

/** What rows say of a company, without secrets. Throws a Refusal where a name holds one, or a text would become too long. */
export function cleanCompany({ fields, records, ...others }: CleanRows, now: InForce): CleanCompany {
  return { ...cleanFields(now, others).fields, fields: cleanFields(now, fields).fields, records };
}

/** What is said of a cell shows the beginning of it. */
function cleanProblems({ problems, ...row }: BadRow & CleanRecord, now: InForce): CleanBadRow {
  return { ...row, problems: problems.map((it) => ({ ...it, value: withoutSecrets(now, it.value) })) };
}
