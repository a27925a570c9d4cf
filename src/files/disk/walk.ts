import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { isUuid } from '../../kit/is-uuid.ts';
import type { FileId } from '../kept-file.ts';
import { asideFolder, isHash } from './paths.ts';

/** Bytes that lie among the files. */
export interface Found {
  path: string;
  /** Whose place it is; nothing where bytes were written aside. */
  id: FileId | undefined;
}

/** Everything that the hub wrote among its files, and nothing that somebody else put there. */
export async function* filesOnDisk(root: string): AsyncGenerator<Found> {
  for await (const company of namesIn(root)) {
    if (isUuid(company)) yield* filesOfCompany(root, company);
  }
}

async function* filesOfCompany(root: string, company: string): AsyncGenerator<Found> {
  const aside = asideFolder(root, company);
  for await (const name of namesIn(aside)) if (isUuid(name)) yield { path: join(aside, name), id: undefined };
  for await (const folder of namesIn(join(root, company))) {
    if (/^[0-9a-f]{2}$/.test(folder)) yield* placesIn(root, company, folder);
  }
}

async function* placesIn(root: string, company: string, folder: string): AsyncGenerator<Found> {
  for await (const hash of namesIn(join(root, company, folder))) {
    if (isHash(hash)) yield { path: join(root, company, folder, hash), id: { company, hash } };
  }
}

async function* namesIn(folder: string): AsyncGenerator<string> {
  const opened = await opendir(folder).catch((error) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  if (opened) for await (const entry of opened) yield entry.name;
}
