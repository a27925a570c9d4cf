import type pg from 'pg';
import type { Diagnostic } from '../documents/diagnostic.ts';
import { uuidv7 } from '../kit/ids.ts';
import { Refusal } from '../kit/refusal.ts';
import type { Registry } from '../policy/compile.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { sharedRecheck } from '../policy/recheck.ts';
import type { EditionChanges } from './contract.ts';
import { type CompiledDraft, compileDraft, type ReadDraft } from './draft.ts';
import type { DocumentText, Edition, Resolved } from './edition.ts';
import { inForceAt } from './in-force.ts';
import { overruledLater } from './overruled.ts';
import { canonicalJson, setHash } from './set-hash.ts';
import {
  announce,
  documentsOf,
  type EditionDb,
  editionDb,
  insertEdition,
  listEditions,
  type QueryAlongside,
  queryAlongside,
  resolvedOf,
  takeTurn,
} from './store.ts';
import { newWordings, reuseWarnings } from './wordings.ts';

/** A draft with who publishes it, why, and from when on. */
export interface PublishRequest extends ReadDraft {
  author: string;
  note: string;
  /** From now on, where absent. */
  from?: Temporal.Instant;
  /** Only look: everything is done but written. */
  dryRun?: boolean;
  /** Do nothing where any edition exists: for the documents that the hub ships with. */
  onlyFirst?: boolean;
  /** Looks at what holds when the turn has come, before anything is done; where it throws, all stays as it is. */
  before?: (held: readonly DocumentText[], base: Edition | undefined) => void | Promise<void>;
  /** Written in the same transaction as the edition: both are there, or neither. */
  alongside?: (query: QueryAlongside, outcome: { edition: Edition; changes: EditionChanges }) => Promise<void>;
}

/** What publishing needs from modules above. */
export interface PublishParts {
  /** Asked for only where something is compiled. */
  registry: () => Registry | Promise<Registry>;
  /** Looks up in libraries what the documents leave to them, such as the dates of public holidays. */
  resolve: (set: PolicySet, inForceFrom: Temporal.Instant) => Resolved | Promise<Resolved>;
  /** Told in the transaction that publishes: whatever it does is there with the edition, or with it never was. */
  published?: (query: Query, edition: Edition, documents: number) => Promise<void>;
}

/** Asks the database in the transaction that publishes. */
export type Query = (text: string, values: unknown[]) => Promise<unknown>;

export type PublishOutcome =
  | { kind: 'published'; edition: Edition; changes: EditionChanges }
  /** What a dry run found. */
  | { kind: 'would publish'; inForceFrom: Temporal.Instant; changes: EditionChanges }
  /** The edition that holds at that moment says the same already. */
  | { kind: 'unchanged'; edition: Edition }
  | { kind: 'refused'; diagnostics: readonly Diagnostic[]; sources: ReadonlyMap<string, string> };

/**
 * Publishes a draft in one transaction: either the whole edition is there or nothing is. Publishers take turns, and each lays
 * its draft over what holds when its turn comes, so nobody's edition is lost.
 */
export function publish(pool: pg.Pool, request: PublishRequest, parts: PublishParts): Promise<PublishOutcome> {
  const { author, note } = request;
  if (!author.trim() || !note.trim()) throw incomplete();
  return editionDb(pool)
    .transaction()
    .execute(async (db) => {
      const now = await takeTurn(db).catch(explainWaiting);
      return publishInTurn(db, now, request, parts);
    });
}

async function publishInTurn(
  db: EditionDb,
  now: Temporal.Instant,
  request: PublishRequest,
  parts: PublishParts,
): Promise<PublishOutcome> {
  const editions = await listEditions(db);
  const last = editions.at(-1);
  if (request.onlyFirst && last) return { kind: 'unchanged', edition: last };
  const moments = momentsOf(request, now, last);
  const base = inForceAt(editions, moments.inForceFrom);
  const held = base ? await documentsOf(db, base.id) : [];
  await request.before?.(held, base);
  const draft = compileDraft(held, request, sharedRecheck(await parts.registry()));
  if (!draft.isSound) return { kind: 'refused', diagnostics: draft.diagnostics, sources: draft.sources };
  const resolved = await parts.resolve(draft.set, moments.inForceFrom);
  const libraries = base !== undefined && (await resolvesOtherwise(db, base, resolved));
  if (base && !libraries && base.setHash === setHash(draft.documents)) return { kind: 'unchanged', edition: base };
  const warnings = [
    ...draft.warnings,
    ...(await reuseWarnings(db, draft.before, draft.set.documents)),
    ...(await overruledLater(db, editions, moments.inForceFrom, draft)),
  ];
  const { differences } = draft;
  const changes = { edition: null, against: base?.number ?? null, differences, libraries, warnings };
  if (request.dryRun) return { kind: 'would publish', inForceFrom: moments.inForceFrom, changes };
  const edition = await write(db, request, { number: (last?.number ?? 0) + 1, ...moments }, draft, resolved);
  const changed = new Set(differences.map((it) => it.document)).size;
  await parts.published?.(queryAlongside(db), edition, changed);
  const outcome = { edition, changes: { ...changes, edition: edition.number } };
  await request.alongside?.(queryAlongside(db), outcome);
  return { kind: 'published', ...outcome };
}

type Moments = Pick<Edition, 'publishedAt' | 'inForceFrom'>;

/** An edition is never published before an earlier one, even where the machine's clock was set back in between. */
function momentsOf({ from }: PublishRequest, now: Temporal.Instant, last: Edition | undefined): Moments {
  const publishedAt = last && Temporal.Instant.compare(last.publishedAt, now) > 0 ? last.publishedAt : now;
  const inForceFrom = from?.round({ smallestUnit: 'millisecond', roundingMode: 'ceil' }) ?? publishedAt;
  if (Temporal.Instant.compare(inForceFrom, publishedAt) < 0) throw inThePast(inForceFrom, publishedAt);
  return { publishedAt, inForceFrom };
}

async function write(
  db: EditionDb,
  { author, note }: PublishRequest,
  place: Moments & Pick<Edition, 'number'>,
  { documents, before, set }: CompiledDraft,
  resolved: Resolved,
): Promise<Edition> {
  const row = { id: uuidv7(), setHash: setHash(documents), author: author.trim(), note: note.trim(), ...place };
  const wordings = newWordings(before, set.documents);
  await insertEdition(db, { ...row, resolved, contents: documents, wordings });
  await announce(db, row.number);
  return { ...row, documents: documents.length };
}

async function resolvesOtherwise(db: EditionDb, base: Edition, resolved: Resolved): Promise<boolean> {
  return canonicalJson(await resolvedOf(db, base.id)) !== canonicalJson(resolved);
}

const incomplete = () =>
  new Refusal({
    code: 'usage',
    message: 'An edition needs a note that says why it is published, and an author.',
    remedy: 'Give them: --note "Longer response time for SEV3" --author "Maria Santos".',
  });

const inThePast = (from: Temporal.Instant, now: Temporal.Instant) =>
  new Refusal({
    code: 'editions/past',
    status: 422,
    message: `${from} is in the past (it is ${now} now); what has happened is never decided anew.`,
    remedy: 'Give a moment that is still to come, or leave --from out: the edition then holds from now on.',
  });

function explainWaiting(error: Error & { code?: string }): never {
  if (error.code !== '57014') throw error;
  throw new Refusal({
    code: 'editions/busy',
    status: 503,
    message: 'Somebody else has been publishing for half a minute; nothing was changed.',
    remedy: 'Try again in a moment.',
    cause: error,
  });
}
