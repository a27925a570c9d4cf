import { Refusal } from '../../kit/refusal.ts';
import { cleanFields, withoutSecrets } from '../clean/clean-fields.ts';
import type { InForce } from '../service.ts';
import { type BadRow, problemOfRow } from './bad-row.ts';
import type { GivenCompany } from './given.ts';
import type { Reading } from './open-reading.ts';
import { leftOut } from './plan-batch.ts';
import type { CsvRecord } from './records.ts';

/** The same file without the secrets in it: neither what is brought in nor the rows that are left out hold any. */
export function withoutSecretsIn(reading: Reading, inForce: () => InForce): Reading {
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
          companies: cleaned.flatMap((it) => ('bad' in it ? [] : [it])),
        };
      }
    },
  };
}

function cleanCompany(company: GivenCompany, now: InForce): GivenCompany | { bad: BadRow[] } {
  const records = company.records.map((it) => cleanRecord(it, now));
  try {
    return {
      ...company,
      records,
      fields: cleanFields(now, company.fields).fields,
      contacts: company.contacts.map((it) => cleanFields(now, it).fields),
    };
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
