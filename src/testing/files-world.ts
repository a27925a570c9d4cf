import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll } from 'vitest';
import type { Clean, Upload } from '../files/kept-file.ts';
import { type Files, type FilesParts, openFiles } from '../files/open-files.ts';
import { logTo } from '../kit/log.ts';
import { dataClasses } from '../privacy/policy.ts';
import { redact } from '../privacy/redact.ts';
import { redactionRules } from '../privacy/redaction-rules.ts';
import { shippedSet } from './shipped-set.ts';
import { tempDataDir } from './temp-data-dir.ts';

/** Two companies, as files know them. */
export const ACME = '0199b000-0000-7000-8000-00000000000a';
export const VISAYAS = '0199b000-0000-7000-8000-00000000000b';

/** When files are kept where nothing else is said. */
export const NOW = Temporal.Instant.from('2026-11-25T10:00:00Z');

/** Takes out of texts what KB-450 says that ships. */
export function cleanByDocument(): Clean {
  const rules = redactionRules(shippedSet('KB-450').policy(dataClasses)!);
  return (text) => {
    const { text: cleaned, findings } = redact(text, rules);
    return { text: cleaned, removed: findings.filter((it) => it.treatment !== 'flag').length };
  };
}

/** A place for files of a test file's own, gone at its end. */
export function filesWorld(database: { app: pg.Pool; owner: pg.Pool }) {
  const { path: dataDir, remove } = tempDataDir();
  afterAll(remove);
  const lines: string[] = [];
  const log = logTo({ write: (line) => void lines.push(line) });
  const clean = cleanByDocument();
  const plenty = async () => ({ free: 50e9, total: 100e9 });
  const open = (parts: Partial<FilesParts> = {}): Files =>
    openFiles({ dataDir, pool: database.app, log, clean, fileLimitMb: 25, freeSpace: plenty, ...parts });
  return {
    dataDir,
    /** What was logged, a line each. */
    lines,
    open,
    /** Takes away every file and every note of one. */
    empty: async () => {
      rmSync(join(dataDir, 'files'), { recursive: true, force: true });
      await database.owner.query('truncate files.file cascade');
    },
    /** Every file under the data folder, as paths in it. */
    onDisk: () => filesUnder(dataDir),
  };
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((it) => it.isFile())
    .map((it) => join(it.parentPath, it.name).slice(folder.length + 1))
    .sort();
}

/** An upload for Acme of these bytes, a piece at a time. */
export function upload(bytes: string | Uint8Array, given: Partial<Upload> = {}): Upload {
  return { company: ACME, name: 'a.bin', now: NOW, stream: inPieces(Buffer.from(bytes)), ...given };
}

async function* inPieces(bytes: Buffer, length = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

/** All bytes of a stream. */
export async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}
