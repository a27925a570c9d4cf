import { type Diagnostic, hasErrors } from '../documents/diagnostic.ts';
import type { DocumentSet } from '../documents/document-set.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import type { Recheck } from '../policy/recheck.ts';
import type { Difference, EditionWarning } from './contract.ts';
import { differencesBetween } from './differences.ts';
import type { DocumentText } from './edition.ts';
import { idWarnings } from './id-warnings.ts';
import { type Draft, layOver } from './lay-over.ts';
import { readSet } from './read-set.ts';
import { textHash } from './set-hash.ts';

/** A draft, and what could not even be read of it. */
export interface ReadDraft extends Draft {
  /** Problems found while reading files, such as bytes that are no text. */
  problems?: readonly Diagnostic[];
  /** The files that could not be read. */
  unread?: readonly string[];
}

/** A draft laid over what holds, and compiled. */
export interface CompiledDraft {
  set: PolicySet;
  /** Everything that is wrong, those found while reading first. */
  diagnostics: readonly Diagnostic[];
  /** Whether nothing stands in the way of publishing. */
  isSound: boolean;
  documents: DocumentText[];
  /** Source text by file, for excerpts. */
  sources: ReadonlyMap<string, string>;
  before: DocumentSet;
  differences: Difference[];
  warnings: EditionWarning[];
}

/**
 * Lays a draft over the documents that hold, compiles the whole, and tells what differs. Pure. `held` are the documents that
 * hold, where they have been read already.
 */
export function compileDraft(
  base: readonly DocumentText[],
  draft: ReadDraft,
  check: Recheck,
  held?: DocumentSet,
): CompiledDraft {
  const laid = layOver(base, draft);
  const set = check(laid, { unread: draft.unread });
  const diagnostics = [...(draft.problems ?? []), ...set.diagnostics];
  const before = readSet(base, held ?? set.documents);
  return {
    set,
    diagnostics,
    isSound: !hasErrors(diagnostics),
    documents: laid.map(({ id, source }) => ({ id, source, hash: textHash(source) })),
    sources: new Map(laid.map(({ file, source }) => [file, source])),
    before,
    differences: differencesBetween(before, set.documents),
    warnings: idWarnings(before, set.documents),
  };
}
