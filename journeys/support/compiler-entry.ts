import { compileSet } from '../../src/policy/compile.ts';
import type { SourceFile } from '../../src/policy/compile-document.ts';
import { registry } from '../../src/registry/registry.ts';

/** What a set of documents compiles to, as plain data that can cross from one program to another. */
export function compiled(sources: SourceFile[]) {
  const { diagnostics, policies, documents } = compileSet(sources, registry);
  return {
    diagnostics: [...diagnostics],
    rows: policies.map((it) => [it.schema.name, it.document, it.rows.map((row) => row.clause)]),
    clauses: [...documents.values()].map((it) => [it.id, it.clauses.length]),
  };
}
