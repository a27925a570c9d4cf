import type { DocumentSet } from '../../documents/document-set.ts';
import type { DocumentHistory } from '../../editions/contract.ts';
import type { EditionReader } from '../../editions/reading.ts';
import { textHash } from '../../editions/set-hash.ts';
import { editionDb, hashesOf, textOf } from '../../editions/store.ts';
import type { PolicySchema } from '../../policy/schema.ts';
import { contractId } from '../contract-id.ts';
import type { CommonRows, ContractChange, ContractView } from '../contract-wire.ts';
import { blankForm } from './blank-form.ts';
import { commonTables } from './common-tables.ts';
import type { ContractCompany, ContractParts, ContractWork } from './parts.ts';
import { readForm } from './read-form.ts';
import { standing } from './standing.ts';

/** So many of the latest changes are told. */
const mostChanges = 50;

/** A company's contract as it is in force, what is scheduled, and everything that became of it. */
export async function contractView(parts: ContractWork, company: ContractCompany): Promise<ContractView> {
  const { set } = parts.inForce();
  const { schemas } = await parts.publish.registry();
  const { id, name, zone, place } = company;
  const document = contractId(company.slug);
  const history = await parts.reader.history(document);
  const changes = await changesOf(parts.reader, history);
  return {
    company: { id, name, zone, place },
    document,
    inForce: inForceOf(document, set.documents, history, parts),
    form: formOf(document, set.documents, company, schemas),
    common: commonRows(set),
    scheduled: await scheduledOf(parts, document, changes),
    changes,
  };
}

function inForceOf(
  id: string,
  documents: DocumentSet,
  { inForce }: DocumentHistory,
  { clock }: ContractParts,
): ContractView['inForce'] {
  const found = documents.get(id);
  if (!found || !inForce) return null;
  const { source, meta } = found;
  const dates = standing(meta, clock.now());
  return { source, hash: textHash(source), edition: inForce.number, since: inForce.inForceFrom, dates };
}

function formOf(id: string, documents: DocumentSet, company: ContractCompany, schemas: readonly PolicySchema[]) {
  const found = documents.get(id);
  return found ? (readForm(found, schemas) ?? null) : blankForm(company);
}

function commonRows(set: Parameters<typeof commonTables>[0]): CommonRows {
  const { document = null, rows } = commonTables(set);
  return { document, ...rows } as CommonRows;
}

async function changesOf(reader: EditionReader, { document, changed }: DocumentHistory): Promise<ContractChange[]> {
  const latest = changed.slice(0, mostChanges);
  const told: ContractChange[] = [];
  for (const it of latest) {
    const { differences } = await reader.changes(it.number);
    told.push({ ...it, differences: differences.filter((one) => one.document === document) });
  }
  return told;
}

async function scheduledOf({ pool }: ContractParts, document: string, changes: readonly ContractChange[]) {
  const db = editionDb(pool);
  const hashes = await hashesOf(db, document);
  const scheduled = changes.filter((it) => it.state === 'scheduled').toReversed();
  return Promise.all(
    scheduled.map(async (it) => {
      const hash = hashes.get(it.number) ?? null;
      return { ...it, hash, source: hash ? ((await textOf(db, hash)) ?? null) : null };
    }),
  );
}
