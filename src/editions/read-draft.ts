import { loadFolderOrFile } from '../documents/load-folder.ts';
import type { ReadDraft } from './draft.ts';

/** Reads folders of documents, and single files, as a draft to publish; what is wrong with them comes along. */
export async function readDraft(folders: readonly string[], withdraw: readonly string[] = []): Promise<ReadDraft> {
  const loaded = await Promise.all(folders.map(loadFolderOrFile));
  return {
    folders: loaded.map((it) => it.sources),
    withdraw,
    problems: loaded.flatMap((it) => it.diagnostics),
    unread: loaded.flatMap((it) => it.unread),
  };
}
