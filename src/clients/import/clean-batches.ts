import { Refusal } from '../../kit/refusal.ts';
import { cleanFields, withoutSecrets } from '../clean/clean-fields.ts';
import type { InForce } from '../service.ts';
import { type BadRow, problemOfRow } from './bad-row.ts';
import type { GivenCompany } from './given.ts';
import type { Reading } from './open-reading.ts';
import { leftOut } from './plan-batch.ts';
import type { Batch } from './reader-messages.ts';
import type { CsvRecord } from './records.ts';

/** A file without the secrets that were in it; only such a one is looked at or brought in. */
export interface CleanReading extends Omit<Reading, 'batches'> {
  batches(): AsyncGenerator<CleanBatch>;
}

interface CleanBatch extends Batch {
  /** How many secrets were taken out of the texts that are brought in. */
  removed: number;
}

/** The same file without the secrets in it: neither what is brought in nor the rows that are left out hold any. */
export function withoutSecretsIn(reading: Reading, inForce: () => InForce): CleanReading {
  return {
    ...reading,
    async *batches() {
      for await (const { bad, companies, ...batch } of reading.batches()) {
        const now = inForce();
        const cleaned = companies.map((it) => cleanCompany(it, now));
        const left = cleaned.filter((it) => 'bad' in it).flatMap((it) => it.bad);
        yield {
          ...batch,
          bad: [...bad.map((it) => cleanBad(it, now)), ...left],
          companies: cleaned.flatMap((it) => ('bad' in it ? [] : [it.company])),
          removed: cleaned.reduce((sum, it) => sum + ('bad' in it ? 0 : it.removed), 0),
        };
      }
    },
  };
}

type CleanCompany = { company: GivenCompany; removed: number } | { bad: BadRow[] };

function cleanCompany(company: GivenCompany, now: InForce): CleanCompany {
  const records = company.records.map((it) => cleanRecord(it, now));
  try {
    const own = cleanFields(now, company.fields);
    const people = company.contacts.map((it) => cleanFields(now, it));
    const removed = [own, ...people].reduce((sum, it) => sum + it.removed.length, 0);
    const contacts = people.map((it) => it.fields);
    return { company: { ...company, records, fields: own.fields, contacts }, removed };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { bad: leftOut({ ...company, records }, problemOfRow(error.message, error.remedy)) };
  }
}

function cleanBad({ problems, ...record }: BadRow, now: InForce): BadRow {
  return {
    ...cleanRecord(record, now),
    problems: problems.map((it) => ({ ...it, value: withoutSecrets(now, it.value) })),
  };
}

function cleanRecord<R extends CsvRecord>(record: R, now: InForce): R {
  return { ...record, cells: record.cells.map((it) => withoutSecrets(now, it)) };
}
