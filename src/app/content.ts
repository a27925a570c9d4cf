import { byPosition, type Diagnostic } from '../documents/diagnostic.ts';
import { loadFolder } from '../documents/load-folder.ts';
import { compileSet } from '../policy/compile.ts';
import type { SourceFile } from '../policy/compile-document.ts';
import { PolicySet } from '../policy/policy-set.ts';
import { registryWithHolidays } from './registry-with-holidays.ts';

/** A folder of documents, read and compiled. */
export interface CheckedContent {
  set: PolicySet;
  /** Source text by file, for excerpts. */
  sources: ReadonlyMap<string, string>;
}

export interface ContentOptions {
  /** Documents that the folders lack may be cited. */
  partial?: boolean;
}

/**
 * Reads and compiles folders of documents. A document in a later folder replaces the one of the same id or file name in
 * an earlier one, so that a draft can be laid over what ships.
 */
export async function checkContent(folders: readonly string[], options: ContentOptions = {}): Promise<CheckedContent> {
  const loaded = await Promise.all(folders.map(loadFolder));
  const sources = loaded.reduce<SourceFile[]>((lower, { sources: upper }) => layOver(lower, upper), []);
  const registry = await registryWithHolidays();
  const set = compileSet(sources, registry, { ...options, unread: loaded.flatMap((it) => it.unread) });
  const diagnostics = [...loaded.flatMap((it) => it.diagnostics), ...set.diagnostics].sort(byPosition);
  return {
    set: new PolicySet(set.documents, set.policies, diagnostics),
    sources: new Map(sources.map((it) => [it.file, it.source])),
  };
}

/** What a set holds, in three figures. */
export function summarize(set: PolicySet) {
  const clauses = [...set.documents.values()].reduce((sum, it) => sum + it.clauses.length, 0);
  const count = (severity: Diagnostic['severity']) => set.diagnostics.filter((it) => it.severity === severity).length;
  return {
    documents: set.documents.size,
    clauses,
    policies: set.policies.length,
    errors: count('error'),
    warnings: count('warning'),
  };
}

function layOver(lower: SourceFile[], upper: SourceFile[]): SourceFile[] {
  const [ids, names] = [new Set(upper.map(idOf)), new Set(upper.map((it) => nameOf(it.file)))];
  return [...lower.filter((it) => !ids.has(idOf(it)) && !names.has(nameOf(it.file))), ...upper];
}

/** The id that front matter gives, before it is parsed; where it gives none, the file stands for itself. */
function idOf({ file, source }: SourceFile): string {
  const frontMatter = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1] ?? '';
  return /^id:\s*["']?([^\s"'#]+)/m.exec(frontMatter)?.[1] ?? file;
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
