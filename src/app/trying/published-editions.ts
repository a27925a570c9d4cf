import { companyNamed } from '../../clients/company-names.ts';
import { contractId } from '../../clients/contract-id.ts';
import { editionCompiler } from '../../editions/compile-edition.ts';
import type { Edition } from '../../editions/edition.ts';
import { inForceAt } from '../../editions/in-force.ts';
import { documentsOf, type EditionDb, editionDb, listEditions, resolvedOf } from '../../editions/store.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { SettingFlags } from '../../kit/settings.ts';
import { registry } from '../../registry/registry.ts';
import type { ClockEdition } from '../../sla/edition.ts';
import type { ClockCase } from '../../sla/read-case.ts';
import type { Contract } from '../../sla/terms.ts';
import { clockEditionOf } from '../clock-edition.ts';
import type { Io } from '../command.ts';
import { withDatabase } from '../with-database.ts';

/** What a case is put to: editions, and the contract of its company. */
export interface TrialGround {
  editions: readonly ClockEdition[];
  contract: Contract;
}

/** What the hub published, and what it knows of a company: its contract, and where it is. */
export function publishedFor(given: ClockCase, company: string, flags: SettingFlags, io: Io): Promise<TrialGround> {
  return withDatabase({ flags, io, mustExist: true }, async ({ app }) => {
    const { slug, place } = await companyNamed(app, company);
    const db = editionDb(app);
    const editions = await compileAll(db, wanted(await listEditions(db), given));
    if (!editions.length) throw nothingPublished;
    return { editions, contract: { document: contractId(slug), ...(place ? { place } : {}) } };
  });
}

/** The edition in force when the case began, and all that came after. */
function wanted(all: readonly Edition[], { tickets, asOf }: ClockCase): Edition[] {
  const first = Math.min(asOf, ...tickets.flatMap((it) => it.events.map((event) => event.occurredAt)));
  const held = inForceAt(all, Temporal.Instant.fromEpochMilliseconds(first)) ?? all[0];
  return all.filter((it) => it === held || it.inForceFrom.epochMilliseconds > first);
}

async function compileAll(db: EditionDb, editions: readonly Edition[]): Promise<ClockEdition[]> {
  const compile = editionCompiler(registry);
  const compiled: ClockEdition[] = [];
  for (const edition of editions) {
    const set = compile(edition, await documentsOf(db, edition.id));
    compiled.push(clockEditionOf({ edition, set, resolved: await resolvedOf(db, edition.id) }));
  }
  return compiled;
}

const nothingPublished = new Refusal({
  code: 'editions/none',
  message: 'Nothing was published yet, so nothing is promised.',
  remedy: 'Start the hub once, publish documents, or name a folder with --content.',
});
