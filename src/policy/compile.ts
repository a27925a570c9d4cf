import { byPosition, type Diagnostic, diagnose } from '../documents/diagnostic.ts';
import { findSection, type HubDocument } from '../documents/document.ts';
import { parseHubDocument } from '../documents/parse.ts';
import { checkReferences } from '../documents/references.ts';
import { analyse } from './analyse.ts';
import { type CompileResult, compilePolicy, type LateCheck } from './compile-policy.ts';
import { compileConditions } from './conditions.ts';
import type { ExampleKind } from './example-kind.ts';
import { runExamples } from './examples.ts';
import type { Fact } from './facts.ts';
import { suggest } from './nearest.ts';
import { PolicySet } from './policy-set.ts';
import type { CompiledPolicy, PolicySchema } from './schema.ts';

/** A document before it is read. */
export interface SourceFile {
  /** Path, with forward slashes. */
  file: string;
  source: string;
}

/** Everything that a document may speak of: the policies and the facts that the modules enrolled. */
export interface Registry {
  schemas: readonly PolicySchema[];
  facts: readonly Fact[];
  /** Kinds of examples that need more than the table itself: clocks, bands. */
  examples?: readonly ExampleKind[];
}

export interface CompileOptions {
  /** The set is only a part: documents that it lacks may be cited, and are not checked. */
  partial?: boolean;
  /** Files of the set that could not be read at all; what they would hold may be cited. */
  unread?: readonly string[];
  /** What an earlier run made; documents whose text is the same are not read again. */
  cache?: CompileCache;
}

/** Documents by file, as last read and compiled. */
export type CompileCache = Map<string, { source: string; unit: Unit }>;

interface Unit {
  document?: HubDocument;
  results: CompileResult[];
  diagnostics: Diagnostic[];
}

/**
 * Compiles a set of documents: all errors in one run, each with its place. Pure, and the same in Node and in the browser.
 */
export function compileSet(
  sources: readonly SourceFile[],
  registry: Registry,
  options: CompileOptions = {},
): PolicySet {
  const facts = new Map(registry.facts.map((it) => [it.name, it]));
  const units = sources.map((it) => compileCached(it, registry, facts, options.cache));
  const { documents, diagnostics } = byId(units);
  const results = units.flatMap((it) =>
    it.document && documents.get(it.document.id) === it.document ? it.results : [],
  );
  const policies = results.flatMap((it) => (it.policy ? [it.policy] : []));
  const all = [
    ...units.flatMap((it) => it.diagnostics),
    ...diagnostics,
    ...results.flatMap((it) => it.diagnostics),
    ...checkReferences(documents, mayLack(sources, units, options)),
    ...enforcedTwice(documents, policies),
  ];
  const draft = new PolicySet(documents, policies, []);
  const late = runLate(
    draft,
    results.flatMap((it) => it.late),
  );
  const examples = runExamples(draft, registry.examples ?? []);
  return new PolicySet(
    documents,
    policies,
    [...all, ...late, ...analyse(documents, policies), ...examples].sort(byPosition),
  );
}

function mayLack(
  sources: readonly SourceFile[],
  units: readonly Unit[],
  options: CompileOptions,
): (id: string) => boolean {
  const lost = [
    ...(options.unread ?? []),
    ...sources.filter((_, index) => !units[index]!.document).map((it) => it.file),
  ].map(idOfFile);
  return (id) => options.partial === true || lost.includes(id);
}

/** The id that a file's name promises: `content/KB-155.md` is KB-155, `home.md` the front page. */
function idOfFile(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');
  return name === 'home' ? 'HOME' : name;
}

function compileCached(source: SourceFile, registry: Registry, facts: Map<string, Fact>, cache?: CompileCache): Unit {
  const kept = cache?.get(source.file);
  if (kept?.source === source.source) return kept.unit;
  const unit = compileDocument(source, registry, facts);
  cache?.set(source.file, { source: source.source, unit });
  return unit;
}

function compileDocument({ file, source }: SourceFile, registry: Registry, facts: Map<string, Fact>): Unit {
  const { document, diagnostics } = parseHubDocument(file, source);
  if (!document) return { results: [], diagnostics };
  const named = compileConditions(document, facts);
  const results: CompileResult[] = [];
  const wrong: Diagnostic[] = [];
  for (const rule of document.meta.enforces) {
    const schema = registry.schemas.find((it) => it.name === rule.policy);
    if (!schema) wrong.push(diagnose(file, rule.place, unknownPolicy(rule.policy, registry)));
    else if (!findSection(document, rule.anchor))
      wrong.push(diagnose(file, rule.place, sectionGone(rule.anchor, document)));
    else results.push(compilePolicy(document, rule, schema, facts, named.conditions));
  }
  return { document, results, diagnostics: [...diagnostics, ...named.diagnostics, ...wrong] };
}

function unknownPolicy(name: string, registry: Registry) {
  const names = registry.schemas.map((it) => it.name);
  return {
    code: 'policy/unknown-policy',
    message: `"${name}" is not a policy.`,
    hint: suggest(name, names, 'Policies'),
  };
}

function sectionGone(anchor: string, document: HubDocument) {
  return {
    code: 'policy/section-gone',
    message: `The section "${anchor}" is enforced, but the document has no such section.`,
    hint: suggest(
      anchor,
      document.sections.map((it) => it.anchor),
      'Sections',
    ),
  };
}

function byId(units: Unit[]): { documents: Map<string, HubDocument>; diagnostics: Diagnostic[] } {
  const documents = new Map<string, HubDocument>();
  const diagnostics: Diagnostic[] = [];
  for (const { document } of units) {
    if (!document) continue;
    const first = documents.get(document.id);
    if (!first) documents.set(document.id, document);
    else diagnostics.push(diagnose(document.file, idPlace(document), sameId(document.id, first.file)));
  }
  return { documents, diagnostics };
}

function idPlace(document: HubDocument) {
  const start = document.source.search(/^id:/m);
  const line = document.source.slice(0, Math.max(0, start)).split('\n').length;
  const from = Math.max(0, start) + 4;
  return {
    line,
    column: 5,
    endLine: line,
    endColumn: 5 + document.id.length,
    start: from,
    end: from + document.id.length,
  };
}

function sameId(id: string, file: string) {
  return {
    code: 'policy/duplicate-document',
    message: `"${id}" is already the id of ${file}.`,
    hint: 'Every document has an id of its own.',
  };
}

function enforcedTwice(documents: ReadonlyMap<string, HubDocument>, policies: readonly CompiledPolicy[]): Diagnostic[] {
  const first = new Map<string, CompiledPolicy>();
  return policies.flatMap((policy) => {
    const document = documents.get(policy.document)!;
    const scope = document.meta.category === 'contract' ? document.id : '';
    const earlier = first.get(`${scope} ${policy.schema.name}`);
    if (!earlier) first.set(`${scope} ${policy.schema.name}`, policy);
    const place = document.meta.enforces.find((it) => it.anchor === policy.anchor)!.place;
    return earlier ? [diagnose(document.file, place, heldTwice(policy, earlier))] : [];
  });
}

function heldTwice(policy: CompiledPolicy, earlier: CompiledPolicy) {
  const message = `${policy.schema.name} is enforced here and in ${earlier.document}#${earlier.anchor}.`;
  return { code: 'policy/enforced-twice', message, hint: 'A rule stands in one place; link to it from the other.' };
}

function runLate(set: PolicySet, checks: readonly LateCheck[]): Diagnostic[] {
  return checks.flatMap((check) => {
    const problem = check.run(set);
    return problem ? [diagnose(check.file, check.place, problem)] : [];
  });
}
