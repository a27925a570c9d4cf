import type { Diagnostic } from '../documents/diagnostic.ts';
import { excerpt, headline } from '../documents/excerpt.ts';
import { compileSet } from '../policy/compile.ts';
import { registry } from '../registry/registry.ts';

/** What the checker says of some documents, as the command prints it. */
export function tellProblems(sources: readonly { file: string; source: string }[]): string {
  const set = compileSet(sources, registry);
  const told = set.diagnostics.flatMap((it) => {
    const source = sources.find((one) => one.file === it.file)?.source;
    return [headline(it), ...excerpt(it, source), `        ${it.hint ?? 'NO HINT'}`, ''];
  });
  const clauses = [...set.documents.values()].reduce((sum, it) => sum + it.clauses.length, 0);
  const held = set.policies.map((it) => `${it.document}#${it.anchor} (${it.rows.length})`).join(', ') || 'none';
  return `${told.join('\n')}${told.length ? '\n' : ''}clauses: ${clauses}; policies in force: ${held}\n`;
}

/** The problems of one document by itself. */
export function checkDocument(source: string): readonly Diagnostic[] {
  return compileSet([{ file: 'KB-1.md', source }], registry, { partial: true }).diagnostics;
}
