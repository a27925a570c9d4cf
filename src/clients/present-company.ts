import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { CompanyRow } from './companies/find-company.ts';
import type { Company } from './company-contract.ts';
import type { Contact } from './contact-contract.ts';
import { contractId } from './contract-id.ts';
import { standing } from './contracts/standing.ts';
import { componentsOf } from './parts/components.ts';
import type { InForce } from './service.ts';
import { setUpSteps } from './set-up/set-up-steps.ts';

/** A company as it crosses the wire: what the tables hold, with the steps that the documents in force ask for. */
export function presentCompany({ marks, ...company }: CompanyRow, inForce: InForce, now: Temporal.Instant): Company {
  const contacts = company.contacts.map((it) => ({ ...it, ways: it.ways.map(readable) }));
  const contract = contractOf(company.slug, inForce, now);
  return { ...company, contacts, setUp: setUpSteps(marks, inForce), stack: componentsOf(inForce) ?? [], contract };
}

type ShownWay = Contact['ways'][number];

/** A number is stored so that it is found, and shown so that it is read. */
function readable(way: ShownWay): ShownWay {
  if (way.kind === 'mail') return way;
  return { ...way, shown: parsePhoneNumberFromString(way.value)?.formatInternational() ?? way.value };
}

function contractOf(slug: string, { set }: InForce, now: Temporal.Instant): Company['contract'] {
  const document = contractId(slug);
  const meta = set.documents.get(document)?.meta;
  return meta ? { document, dates: standing(meta, now), from: meta.from ?? null, until: meta.until ?? null } : null;
}
