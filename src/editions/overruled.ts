import type { EditionWarning } from './contract.ts';
import type { CompiledDraft } from './draft.ts';
import type { Edition } from './edition.ts';
import { scheduledAfter } from './in-force.ts';
import { documentsOf, type EditionDb } from './store.ts';

/** Scheduled editions that hold other texts of what this one changes: from their moment on the change is gone again. */
export async function overruledLater(
  db: EditionDb,
  editions: readonly Edition[],
  inForceFrom: Temporal.Instant,
  draft: CompiledDraft,
): Promise<EditionWarning[]> {
  const changed = [...new Set(draft.differences.map((it) => it.document))];
  const texts = new Map(draft.documents.map((it) => [it.id, it.hash]));
  const warnings: EditionWarning[] = [];
  for (const edition of scheduledAfter(editions, inForceFrom)) {
    const holds = new Map((await documentsOf(db, edition.id)).map((it) => [it.id, it.hash]));
    for (const document of changed.filter((it) => holds.get(it) !== texts.get(it))) {
      warnings.push(overruled(document, edition));
    }
  }
  return warnings;
}

function overruled(document: string, { number, inForceFrom }: Edition): EditionWarning {
  const words = `Edition ${number}, which takes force at ${inForceFrom}, holds ${document} without this change; to keep it, publish the change with --from ${inForceFrom} too`;
  return { kind: 'overruled later', document, citedIn: [], words };
}
