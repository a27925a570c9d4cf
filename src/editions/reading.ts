import type { DocumentSet } from '../documents/document-set.ts';
import { type Clock, systemClock } from '../kit/clock.ts';
import { Refusal } from '../kit/refusal.ts';
import type { DocumentHistory, EditionChanges, EditionDetail, EditionList } from './contract.ts';
import { differencesBetween } from './differences.ts';
import { historyOf } from './document-history.ts';
import type { Edition } from './edition.ts';
import { idWarnings } from './id-warnings.ts';
import { inForceAt, predecessorOf } from './in-force.ts';
import { presentEdition } from './present.ts';
import { readSet } from './read-set.ts';
import { canonicalJson, textHash } from './set-hash.ts';
import { clausesChanged, documentsOf, type EditionDb, hashesOf, listEditions, resolvedOf, sinceOf } from './store.ts';

/** Answers what people ask about editions. Refuses a number that is not there. */
export interface EditionReader {
  /** Every edition, newest first. */
  list(): Promise<EditionList>;
  /** One edition with what it holds. */
  detail(number: number): Promise<EditionDetail>;
  /** What an edition changed against the one that it was laid over, in words. */
  changes(number: number): Promise<EditionChanges>;
  /** Where a document stands among the editions, read in the edition in force or in that of a number. */
  history(document: string, number?: number): Promise<DocumentHistory>;
}

export interface ReaderParts {
  db: EditionDb;
  clock?: Clock;
  /** The documents of an edition; a server has them compiled, a command reads them. */
  setOf?: (edition: Edition) => Promise<DocumentSet>;
}

export function editionReader({ db, clock = systemClock, setOf = readingSets(db) }: ReaderParts): EditionReader {
  // What an edition changed stays as it is; home asks for it with every page.
  const told = new Map<number, EditionChanges>();
  return {
    list: async () => {
      const all = await listEditions(db);
      const [now, clauses] = [clock.now(), await clausesChanged(db)];
      const editions = all
        .map((it) => ({ ...presentEdition(it, all, now), clauses: clauses.get(it.number) ?? 0 }))
        .reverse();
      return { editions, inForce: inForceAt(all, now)?.number ?? null };
    },
    detail: async (number) => {
      const all = await listEditions(db);
      const edition = findEdition(all, number);
      const [set, since] = [await setOf(edition), await sinceOf(db, edition.id)];
      const contents = [...set.values()].map(({ id, title, source }) => ({
        id,
        title,
        hash: textHash(source),
        since: since.get(id)!,
      }));
      const resolved = { ...(await resolvedOf(db, edition.id)) };
      return { ...presentEdition(edition, all, clock.now()), contents, resolved };
    },
    changes: async (number) => {
      const known = told.get(number);
      if (known) return known;
      const all = await listEditions(db);
      const edition = findEdition(all, number);
      const base = predecessorOf(all, edition);
      const [before, after] = [base ? await setOf(base) : new Map(), await setOf(edition)];
      const differences = differencesBetween(before, after);
      const libraries = base !== undefined && (await resolveOtherwise(db, base, edition));
      const warnings = idWarnings(before, after);
      const changes = { edition: number, against: base?.number ?? null, differences, libraries, warnings };
      told.set(number, changes);
      return changes;
    },
    history: async (document, number) => {
      const all = await listEditions(db);
      const now = clock.now();
      const read = number === undefined ? inForceAt(all, now) : findEdition(all, number);
      return historyOf({ document, all, hashes: await hashesOf(db, document), read, now });
    },
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

async function resolveOtherwise(db: EditionDb, a: Edition, b: Edition): Promise<boolean> {
  return canonicalJson(await resolvedOf(db, a.id)) !== canonicalJson(await resolvedOf(db, b.id));
}

/** Reads editions from the database; a text that the last one had too is not read again. */
function readingSets(db: EditionDb): (edition: Edition) => Promise<DocumentSet> {
  let last: DocumentSet = new Map();
  return async ({ id }) => {
    last = readSet(await documentsOf(db, id), last);
    return last;
  };
}
