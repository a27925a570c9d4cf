import { Refusal } from '../kit/refusal.ts';
import type { EditionChanges, EditionDetail, EditionList } from './contract.ts';
import { differencesBetween } from './differences.ts';
import type { Edition } from './edition.ts';
import { idWarnings } from './id-warnings.ts';
import { inForceAt, predecessorOf } from './in-force.ts';
import { presentEdition } from './present.ts';
import { readSet } from './read-set.ts';
import { documentsOf, type EditionDb, listEditions, resolvedOf, sinceOf } from './store.ts';

/** Every edition, newest first, as seen from a moment. */
export async function readList(db: EditionDb, now: Temporal.Instant): Promise<EditionList> {
  const all = await listEditions(db);
  return {
    editions: all.map((it) => presentEdition(it, all, now)).reverse(),
    inForce: inForceAt(all, now)?.number ?? null,
  };
}

/** One edition with what it holds. */
export async function readDetail(db: EditionDb, number: number, now: Temporal.Instant): Promise<EditionDetail> {
  const all = await listEditions(db);
  const edition = findEdition(all, number);
  const documents = await documentsOf(db, edition.id);
  const titles = readSet(documents);
  const since = await sinceOf(db, edition.id);
  return {
    ...presentEdition(edition, all, now),
    contents: documents.map(({ id, hash }) => ({
      id,
      title: titles.get(id)?.title ?? id,
      hash,
      since: since.get(id)!,
    })),
    resolved: { ...(await resolvedOf(db, edition.id)) },
  };
}

/** What an edition changed against the one that it was laid over, in words. */
export async function readChanges(db: EditionDb, number: number): Promise<EditionChanges> {
  const all = await listEditions(db);
  const edition = findEdition(all, number);
  const base = predecessorOf(all, edition);
  const texts = await documentsOf(db, edition.id);
  const before = base ? await documentsOf(db, base.id) : [];
  const after = readSet(texts);
  const changed = readSet(before, after);
  return {
    edition: number,
    against: base?.number ?? null,
    differences: differencesBetween(changed, after),
    warnings: idWarnings(changed, after),
  };
}

/** The edition of a number, or a refusal that says which there are. */
export function findEdition(all: readonly Edition[], number: number): Edition {
  const found = all.find((it) => it.number === number);
  if (found) return found;
  const last = all.at(-1)?.number;
  throw new Refusal({
    code: 'editions/not-found',
    status: 404,
    message: `There is no edition ${number}.`,
    remedy: last ? `The editions are numbered 1 to ${last}; see \`npx hub editions\`.` : 'Nothing was published yet.',
  });
}
