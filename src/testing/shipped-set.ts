import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CompileCache, compileSet } from '../policy/compile.ts';
import type { SourceFile } from '../policy/compile-document.ts';
import type { Fact } from '../policy/facts.ts';
import { type FormatOptions, type Formatted, formatDocument } from '../policy/format.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { openRecheck, type Recheck } from '../policy/recheck.ts';
import { registry } from '../registry/registry.ts';
import { shippedContent } from './content-copy.ts';

const cache: CompileCache = new Map();

/** The documents that ship as sources; all of them, or those with the given ids. */
export function shippedSources(...ids: string[]): { file: string; source: string }[] {
  const files = ids.length
    ? ids.map((id) => `${id}.md`)
    : readdirSync(shippedContent).filter((it) => it.endsWith('.md'));
  return files.map((file) => ({ file, source: readFileSync(join(shippedContent, file), 'utf8') }));
}

/** The documents that ship, compiled; all of them, or those with the given ids. */
export function shippedSet(...ids: string[]): PolicySet {
  return compileSet(shippedSources(...ids), registry, { cache, partial: ids.length > 0 });
}

/** A set of documents with the policies and facts that ship, compiled from nothing. */
export function compileAnew(sources: readonly SourceFile[]): PolicySet {
  return compileSet(sources, registry);
}

/** A document formatted by the policies that ship. */
export function formatShipped(file: string, source: string, options?: FormatOptions): Formatted {
  return formatDocument(file, source, registry, options);
}

/** A re-check of such sets. */
export function openShippedRecheck(): Recheck {
  return openRecheck(registry);
}

/** The documents that ship, compiled with words replaced in one of them. */
export function shippedSetWith(file: string, ...changes: readonly [from: string, to: string][]): PolicySet {
  const edit = (source: string) => changes.reduce((text, [from, to]) => text.replace(from, () => to), source);
  const sources = shippedSources().map((it) => (it.file === file ? { ...it, source: edit(it.source) } : it));
  return compileSet(sources, registry, { cache });
}

/** Every fact that a condition can use, by name. */
export function registeredFacts(): ReadonlyMap<string, Fact> {
  return new Map(registry.facts.map((it) => [it.name, it]));
}

/** Every policy and fact that ships. */
export const shippedRegistry = registry;
