import { type Diagnostic, hasErrors } from '../../documents/diagnostic.ts';
import { compileDraft } from '../../editions/draft.ts';
import type { DocumentText, Edition } from '../../editions/edition.ts';
import { inForceAt } from '../../editions/in-force.ts';
import { overruledLater } from '../../editions/overruled.ts';
import { textHash } from '../../editions/set-hash.ts';
import { documentsOf, editionDb, listEditions } from '../../editions/store.ts';
import { reuseWarnings } from '../../editions/wordings.ts';
import { sharedRecheck } from '../../policy/recheck.ts';
import { contractId } from '../contract-id.ts';
import type { ContractChecked, ContractDraft } from '../contract-wire.ts';
import { contractOf } from './contract-text.ts';
import { draftText } from './draft-text.ts';
import { ownFindings } from './own-findings.ts';
import type { ContractCompany, ContractParts } from './parts.ts';
import { readForm } from './read-form.ts';
import { secretFindings } from './secret-findings.ts';
import { tellFindings } from './tell-findings.ts';

/**
 * What publishing a draft of a contract would do, by the very compiler that publishing asks: its text, what is wrong with it
 * at which field, and what differs from what would hold at its moment. Nothing is written.
 */
export async function checkContract(
  parts: ContractParts,
  company: ContractCompany,
  draft: ContractDraft,
): Promise<ContractChecked> {
  const id = contractId(company.slug);
  const registry = await parts.publish.registry();
  const written = await draftText(parts, company, draft);
  const { source } = written;
  const base = await baseAt(parts, draft.from);
  const laid = { folders: [[{ file: `${id}.md`, source }]], withdraw: [] };
  const own = ownFindings(id, source);
  // A document of another id is not laid over the others: what it would do to them is of no concern.
  const compiled = compileDraft(base.texts, own.length ? { folders: [], withdraw: [] } : laid, sharedRecheck(registry));
  const found = own.length ? own : compiled.diagnostics.filter((it) => concerns(it, id));
  const diagnostics = [...found, ...secretFindings(id, source, parts.inForce())];
  const document = contractOf(id, source);
  const moment = momentOf(parts, draft.from);
  return {
    source,
    hash: textHash(source),
    form: (document && readForm(document, registry.schemas)) ?? null,
    publishable: !hasErrors(diagnostics),
    findings: tellFindings(diagnostics, id, written, registry.schemas),
    against: base.edition?.number ?? null,
    inForceHash: base.texts.find((it) => it.id === id)?.hash ?? null,
    differences: compiled.differences.filter((it) => it.document === id),
    warnings: [
      ...compiled.warnings,
      ...(await reuseWarnings(editionDb(parts.pool), compiled.before, compiled.set.documents)),
      ...(await overruledLater(editionDb(parts.pool), base.editions, moment, compiled)),
    ],
  };
}

/** What holds at a moment, now where none is named. */
async function baseAt(parts: ContractParts, from: string | undefined) {
  const db = editionDb(parts.pool);
  const editions: Edition[] = await listEditions(db);
  const edition = inForceAt(editions, momentOf(parts, from));
  const texts: DocumentText[] = edition ? await documentsOf(db, edition.id) : [];
  return { editions, edition, texts };
}

function momentOf({ clock }: ContractParts, from: string | undefined): Temporal.Instant {
  return from ? Temporal.Instant.from(from) : clock.now();
}

/** Whatever is wrong with the contract, and whatever it breaks in other documents. */
function concerns({ file, severity }: Diagnostic, id: string): boolean {
  return file === `${id}.md` || severity === 'error';
}
