import { byPosition, type Diagnostic } from '../documents/diagnostic.ts';
import type { HubDocument } from '../documents/document.ts';
import { idOfFile } from '../documents/file-id.ts';
import { checkReferences } from '../documents/references.ts';
import { disagreements } from './analysis/disagreements.ts';
import { compileDocument, type SourceFile, type Unit } from './compile-document.ts';
import { PolicySet } from './policy-set.ts';
import type { Registry } from './registry.ts';
import { enforcedTwice, gatherDocuments, runLateChecks } from './whole-set.ts';

export type { Registry } from './registry.ts';

export interface CompileOptions {
  /** The set is only a part: documents that it lacks may be cited, and are not checked. */
  partial?: boolean;
  /** Files of the set that could not be read at all; what they would hold may be cited. */
  unread?: readonly string[];
  /** What an earlier run made; documents whose text is the same are not read again, and of others only what changed. */
  cache?: CompileCache;
}

/** Documents by file, as last read and compiled. A cache belongs to one registry. */
export type CompileCache = Map<string, { source: string; unit: Unit }>;

/**
 * Compiles a set of documents: all errors in one run, each with its place. Pure, and the same in Node and in the browser.
 */
export function compileSet(
  sources: readonly SourceFile[],
  registry: Registry,
  options: CompileOptions = {},
): PolicySet {
  const units = sources.map((it) => compileCached(it, registry, options.cache));
  const { documents, diagnostics: ofIds } = gatherDocuments(units);
  const policies = units.flatMap((it) => (isHeld(it, documents) ? it.policies : []));
  const mayLack = absenceRule(units, options);
  const draft = new PolicySet(documents, policies, []);
  const diagnostics: Diagnostic[] = [
    ...ofIds,
    ...units.flatMap((it) => it.diagnostics),
    ...units.flatMap((it) => (it.document ? checkReferences(it.document, documents, mayLack) : [])),
    ...enforcedTwice(documents, policies),
    ...units.flatMap((it) => runLateChecks(draft, it.late)),
    ...disagreements(documents, policies),
  ];
  return new PolicySet(documents, policies, diagnostics.sort(byPosition));
}

function compileCached(source: SourceFile, registry: Registry, cache?: CompileCache): Unit {
  const kept = cache?.get(source.file);
  if (kept?.source === source.source) return kept.unit;
  const unit = compileDocument(source, registry, kept?.unit.page);
  cache?.set(source.file, { source: source.source, unit });
  return unit;
}

function isHeld(unit: Unit, documents: ReadonlyMap<string, HubDocument>): boolean {
  return unit.document !== undefined && documents.get(unit.document.id) === unit.document;
}

/** Documents that may be cited though the set lacks them: what their files promise is told to be unreadable already. */
function absenceRule(units: readonly Unit[], options: CompileOptions): (id: string) => boolean {
  const wrongFiles = units.filter((it) => it.document?.id !== idOfFile(it.file)).map((it) => it.file);
  const promised = new Set([...(options.unread ?? []), ...wrongFiles].map(idOfFile));
  return (id) => options.partial === true || promised.has(id);
}
