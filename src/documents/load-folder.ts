import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../kit/refusal.ts';
import type { Diagnostic } from './diagnostic.ts';
import { limits, readSource } from './read-source.ts';

/** The Markdown files of a folder: those that can be read as text, and what is wrong with the others. */
export interface LoadedFolder {
  sources: { file: string; source: string }[];
  unread: string[];
  diagnostics: Diagnostic[];
}

const mostFiles = 2_000;

/** Reads every `.md` file of a folder and its subfolders, in a fixed order. Links out of the folder are not followed. */
export async function loadFolder(folder: string): Promise<LoadedFolder> {
  return loadFiles(await markdownFiles(folder));
}

/** Reads a folder, or a single Markdown file. */
export async function loadFolderOrFile(path: string): Promise<LoadedFolder> {
  return path.endsWith('.md') && (await isFile(path)) ? loadFiles([path]) : loadFolder(path);
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (it) => it.isFile(),
    () => false,
  );
}

async function loadFiles(files: readonly string[]): Promise<LoadedFolder> {
  const loaded: LoadedFolder = { sources: [], unread: [], diagnostics: [] };
  for (const path of files) {
    const file = path.replaceAll('\\', '/');
    const { source, diagnostics } = readSource(file, await readCapped(path));
    loaded.diagnostics.push(...diagnostics);
    if (source === undefined) loaded.unread.push(file);
    else loaded.sources.push({ file, source });
  }
  return loaded;
}

async function markdownFiles(folder: string): Promise<string[]> {
  const entries = await list(folder);
  const files = entries
    .filter((it) => it.isFile() && it.name.endsWith('.md'))
    .map((it) => join(it.parentPath, it.name))
    .sort();
  if (files.length > mostFiles) throw refuse(folder, `holds ${files.length} documents; at most ${mostFiles} are read`);
  if (!files.length) throw refuse(folder, 'holds no Markdown documents');
  return files;
}

async function list(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true, recursive: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw refuse(folder, 'does not exist');
    if (code === 'ENOTDIR') throw refuse(folder, 'is not a folder');
    if (code === 'EACCES') throw refuse(folder, 'may not be read by this user');
    throw error;
  }
}

const mostBytes = 20 * limits.bytes;

/** A file far over the limit is not read whole: its head is enough to say what is wrong with it. */
async function readCapped(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = new Uint8Array(Math.min(size, mostBytes));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function refuse(folder: string, what: string): Refusal {
  return new Refusal({
    code: 'documents',
    message: `The folder ${folder} ${what}.`,
    remedy: 'Give the folder that holds the documents, such as content/.',
  });
}
