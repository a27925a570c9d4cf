import { join } from 'node:path';
import { isUuid } from '../../kit/is-uuid.ts';
import type { FileId } from '../kept-file.ts';

/** Where files lie in the data folder. */
export const filesFolder = (dataDir: string): string => join(dataDir, 'files');

/** Where those of one company lie. */
export function companyFolder(root: string, company: string): string {
  if (!isUuid(company)) throw new TypeError('A company is named by its id, a UUID in lower case.');
  return join(root, company);
}

/** Where bytes are written before they have a name: beside their place, so that moving them there is one step. */
export const asideFolder = (root: string, company: string): string => join(companyFolder(root, company), 'aside');

/** The folder of a file: 256 in a company, so that none gets too full. */
export function folderOf(root: string, { company, hash }: FileId): string {
  if (!isHash(hash)) throw new TypeError('A file is named by its SHA-256, 64 hexadecimal digits in lower case.');
  return join(companyFolder(root, company), hash.slice(0, 2));
}

/** The place of a file. Nothing that somebody typed is in it. */
export const placeOf = (root: string, id: FileId): string => join(folderOf(root, id), id.hash);

/** Whether a text is a SHA-256 as we write it. */
export function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
