import type { HubDocument } from '../documents/document.ts';
import type { DocumentSet } from '../documents/document-set.ts';
import { parseHubDocument } from '../documents/parse.ts';

/** A document's source: front matter with an id, then the text as given. */
export function sourceOf(id: string, text: string, head = ''): string {
  return `---\nid: ${id}\ntitle: ${id} by name\nsummary: A small document.\ncategory: knowledge-base\nowner: Operations\n${head}---\n# ${id} by name\n\n${text}\n`;
}

/** A document read from such a source. */
export function documentOf(id: string, text: string, head = ''): HubDocument {
  const { document, diagnostics } = parseHubDocument(`${id}.md`, sourceOf(id, text, head));
  if (document && diagnostics.length === 0) return document;
  throw new Error(`${id}: ${diagnostics.map((it) => it.message).join(' ')}`);
}

/** Documents as a set. */
export function setOf(...documents: HubDocument[]): DocumentSet {
  return new Map(documents.map((it) => [it.id, it]));
}

/** A targets table as KB-310 has it, with these rows: `T2 | SEV2 | 30 min | 2 h`. */
export function targets(...rows: string[]): string {
  return [
    '## Targets',
    '',
    '| Clause | Severity | Response | Update |',
    '|---|---|---|---|',
    ...rows.map((it) => `| ${it} |`),
  ].join('\n');
}
