import { type Diagnostic, diagnose, type Finding } from '../documents/diagnostic.ts';
import { type Enforcement, findSection, type HubDocument } from '../documents/document.ts';
import type { ParsedPage } from '../documents/markdown.ts';
import { parseHubDocument } from '../documents/parse.ts';
import { suggest } from '../kit/nearest.ts';
import { findInTable } from './analyse.ts';
import { type CompileResult, compilePolicy, type LateCheck } from './compile-policy.ts';
import { compileConditions } from './conditions.ts';
import { runExamples } from './examples.ts';
import type { Fact } from './facts.ts';
import type { Registry } from './registry.ts';
import type { CompiledPolicy } from './schema.ts';

/** A document before it is read. */
export interface SourceFile {
  /** Path, with forward slashes. */
  file: string;
  source: string;
}

/** All that one document gives without looking at the others; it stays true until the document's text changes. */
export interface Unit {
  file: string;
  document?: HubDocument;
  /** The text as it was parsed, from which the next reading starts. */
  page?: ParsedPage;
  policies: CompiledPolicy[];
  diagnostics: Diagnostic[];
  /** What can be checked only beside the other documents. */
  late: LateCheck[];
}

/**
 * Reads one document, compiles the sections that it enforces, analyses them, and runs its examples. Given the page of an
 * earlier reading, it parses only what changed.
 */
export function compileDocument({ file, source }: SourceFile, registry: Registry, earlier?: ParsedPage): Unit {
  const { document, diagnostics, page = earlier } = parseHubDocument(file, source, earlier);
  const read = { file, ...(page ? { page } : {}) };
  if (!document) return { ...read, policies: [], diagnostics, late: [] };
  const facts = factsOf(registry);
  const { conditions, diagnostics: ofConditions } = compileConditions(document, facts);
  const results = document.meta.enforces.map((rule): CompileResult => {
    const schema = registry.schemas.find((it) => it.name === rule.policy);
    if (!schema) return refused(document, rule, registry);
    if (!findSection(document, rule.anchor)) return gone(document, rule);
    return compilePolicy(document, rule, schema, facts, conditions);
  });
  const policies = results.flatMap((it) => (it.policy ? [it.policy] : []));
  const findings = policies.flatMap((it) => findInTable(document, it));
  const told = [...diagnostics, ...findings];
  return {
    ...read,
    document,
    policies,
    late: results.flatMap((it) => it.late),
    diagnostics: [
      ...diagnostics,
      ...ofConditions,
      ...results.flatMap((it) => it.diagnostics),
      ...findings,
      ...runExamples(document, policies, registry.examples ?? []).filter((it) => !followsFrom(it, told)),
    ],
  };
}

/**
 * Whether a word on the examples only follows from what is told already: that they belong to no rule where the front matter
 * lost one, or that a row has none where no case can reach it.
 */
function followsFrom({ code, line }: Diagnostic, told: readonly Diagnostic[]): boolean {
  if (code === 'policy/example-section')
    return told.some((it) => it.code === 'documents/front-matter' || it.code === 'documents/anchor');
  return code === 'policy/no-example' && told.some((it) => it.code === 'policy/never-fires' && it.line === line);
}

const factMaps = new WeakMap<Registry, ReadonlyMap<string, Fact>>();

/** The facts by name, put together once for each registry. */
function factsOf(registry: Registry): ReadonlyMap<string, Fact> {
  const kept = factMaps.get(registry) ?? new Map(registry.facts.map((it) => [it.name, it]));
  factMaps.set(registry, kept);
  return kept;
}

function refused(document: HubDocument, rule: Enforcement, registry: Registry): CompileResult {
  const names = registry.schemas.map((it) => it.name);
  const finding: Finding = {
    code: 'policy/unknown-policy',
    message: `"${rule.policy}" is not a policy.`,
    hint: suggest(rule.policy, names, 'Policies'),
  };
  return { diagnostics: [diagnose(document.file, rule.policyPlace, finding)], late: [] };
}

/** The section is gone. Where the front matter gives its anchor to a heading, the missing heading is told there. */
function gone(document: HubDocument, { anchor, place }: Enforcement): CompileResult {
  if (anchor in document.meta.anchors) return { diagnostics: [], late: [] };
  const anchors = document.sections.map((it) => it.anchor);
  const finding: Finding = {
    code: 'policy/section-gone',
    message: `The section "${anchor}" is enforced, but the document has no such section.`,
    hint: suggest(anchor, anchors, 'Sections'),
  };
  return { diagnostics: [diagnose(document.file, place, finding)], late: [] };
}
