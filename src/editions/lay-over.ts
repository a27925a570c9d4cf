import { idOfFile } from '../documents/file-id.ts';
import { parseHubDocument } from '../documents/parse.ts';
import { Refusal } from '../kit/refusal.ts';
import type { SourceFile } from '../policy/compile-document.ts';
import { type DocumentText, fileOf } from './edition.ts';

/** A document of a draft: where it was read from, for diagnostics, and what it says. */
export interface DraftDocument extends SourceFile {
  id: string;
}

/** What a publisher brings: folders of documents, the later over the earlier, and ids to take out. */
export interface Draft {
  folders: readonly (readonly SourceFile[])[];
  withdraw: readonly string[];
}

/**
 * The set that publishing a draft over an edition makes: each folder replaces or adds what it holds, the rest is carried
 * over, and what is withdrawn goes. Two documents of one id in one folder both stay, for the compiler to point at.
 */
export function layOver(base: readonly DocumentText[], draft: Draft): DraftDocument[] {
  const carried = base.map(({ id, source }) => [{ id, source, file: fileOf(id) }]);
  const set = new Map(carried.map((it) => [it[0]!.id, it]));
  const folders = draft.folders.map((folder) => folder.map(withId));
  for (const folder of folders) {
    for (const [id, documents] of Map.groupBy(folder, (it) => it.id)) set.set(id, documents);
  }
  for (const id of draft.withdraw) {
    if (folders.flat().some((it) => it.id === id)) throw broughtAndWithdrawn(id);
    if (!set.delete(id)) throw nothingToWithdraw(id, [...set.keys()]);
  }
  return [...set.values()].flat();
}

/** The id stands in the front matter, so no more is read; where that cannot be read, the file's name promises it. */
function withId(source: SourceFile): DraftDocument {
  const head = frontMatter.exec(source.source)?.[0] ?? '';
  return { ...source, id: parseHubDocument(source.file, head).document?.id ?? idOfFile(source.file) };
}

const frontMatter = /^---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;

const broughtAndWithdrawn = (id: string) =>
  new Refusal({
    code: 'editions/withdraw',
    message: `${id} is to be published and withdrawn at once.`,
    remedy: 'Take it out of the folder, or leave out --withdraw.',
  });

const nothingToWithdraw = (id: string, known: string[]) =>
  new Refusal({
    code: 'editions/withdraw',
    message: `There is no document ${id} to withdraw.`,
    remedy: known.length > 0 ? `Documents: ${known.sort().join(', ')}.` : 'No document is in force yet.',
  });
