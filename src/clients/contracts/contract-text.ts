import type { HubDocument } from '../../documents/document.ts';
import { parseHubDocument } from '../../documents/parse.ts';
import type { FormRow, FormTable } from '../contract-tables.ts';

/** A contract's document, read from its text; nothing where its front matter cannot be read. */
export function contractOf(id: string, source: string): HubDocument | undefined {
  if (last?.source !== source || last.id !== id)
    last = { id, source, document: parseHubDocument(`${id}.md`, source).document };
  return last.document;
}

/** Writing asks for the same text step by step. */
let last: { id: string; source: string; document: HubDocument | undefined } | undefined;

/** What the common documents say: whence empty cells are filled. */
export interface CommonTables {
  /** Id of the document that is cited where the contract is silent. */
  document?: string;
  rows: Readonly<Record<FormTable['name'], readonly FormRow[]>>;
}
