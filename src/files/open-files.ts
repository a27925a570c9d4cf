import type pg from 'pg';
import type { Log } from '../kit/log.ts';
import { checkFiles } from './check-files.ts';
import { openDisk } from './disk/disk.ts';
import { filesFolder } from './disk/paths.ts';
import { type FreeSpace, freeSpace } from './disk/room.ts';
import type { Check, Clean, FileId, FileText, Kept, SweepOptions, Swept, Upload } from './kept-file.ts';
import { type OpenFile, openFile } from './reading/read.ts';
import { textOf } from './reading/text-of.ts';
import { keepFile } from './taking/keep.ts';
import { removeFile } from './upkeep/remove.ts';
import { sweepFiles } from './upkeep/sweep.ts';

/** Attachments, by company and content. */
export interface Files {
  /**
   * Keeps a file for a company, without the secrets that were in its text or its name. Refuses (413) what is too large while it comes, and
   * (507) everything while the disk is nearly full. Note where it belongs soon: a sweep takes away what nobody refers to.
   */
  keep(upload: Upload): Promise<Kept>;
  /** Opens a file; refuses (404) one that this company does not have. */
  read(id: FileId): Promise<OpenFile>;
  /** The first megabyte of a file that is a text; nothing for all others. */
  textOf(id: FileId): Promise<FileText | undefined>;
  /** Takes a file away at once, whoever used it: for erasure. False where it was not there. */
  drop(id: FileId): Promise<boolean>;
  /** Takes away what nobody uses. */
  sweep(options: SweepOptions): Promise<Swept>;
  /** What is missing or damaged; `reads` reads every byte. */
  check(options?: { reads?: boolean }): Promise<Check>;
}

export interface FilesParts {
  /** The folder that holds the database and the files. */
  dataDir: string;
  /** As hub_app. */
  pool: pg.Pool;
  log: Log;
  /** Takes secrets out of texts before they are kept. */
  clean: Clean;
  /** The most that one file may have, in MB. */
  fileLimitMb: number;
  freeSpace?: FreeSpace;
}

/** The files of a desk. Every process that shares the database must see the same data folder. */
export function openFiles({ dataDir, pool, log, clean, fileLimitMb, ...parts }: FilesParts): Files {
  const root = filesFolder(dataDir);
  const disk = openDisk(root);
  const limitBytes = fileLimitMb * 1024 * 1024;
  const taking = { disk, pool, clean, limitBytes, freeSpace: parts.freeSpace ?? freeSpace };
  const read = (id: FileId) => openFile({ root, pool, log }, id);
  return {
    keep: (upload) => keepFile(taking, upload),
    read,
    textOf: async (id) => textOf(await read(id)),
    drop: (id) => removeFile({ disk, pool }, id),
    sweep: (options) => sweepFiles({ disk, pool }, options),
    check: (options) => checkFiles(dataDir, pool, options),
  };
}
