import { type CompileCache, type CompileOptions, compileSet } from './compile.ts';
import type { SourceFile } from './compile-document.ts';
import type { PolicySet } from './policy-set.ts';
import type { Registry } from './registry.ts';

/** Checks a set of documents as it is now. */
export type Recheck = (sources: readonly SourceFile[], options?: Omit<CompileOptions, 'cache'>) => PolicySet;

/**
 * A check that is asked again and again while somebody writes: at each key press in an editor, at each saving of a watched
 * folder. It gives what `compileSet` gives, and does anew only what the change since the last call reaches: a few blocks are
 * parsed, one document is compiled, and what was found between documents that stayed as they were is kept. Runs in the browser.
 */
export function openRecheck(registry: Registry): Recheck {
  const cache: CompileCache = new Map();
  return (sources, options) => {
    const set = compileSet(sources, registry, { ...options, cache });
    forget(cache, sources);
    return set;
  };
}

const shared = new WeakMap<Registry, Recheck>();

/** The check of a registry that all of a process share: what stays the same between two of their questions is compiled once. */
export function sharedRecheck(registry: Registry): Recheck {
  const kept = shared.get(registry) ?? openRecheck(registry);
  shared.set(registry, kept);
  return kept;
}

/** Documents that went are not kept. */
function forget(cache: CompileCache, sources: readonly SourceFile[]): void {
  const files = new Set(sources.map((it) => it.file));
  for (const file of cache.keys()) if (!files.has(file)) cache.delete(file);
}
