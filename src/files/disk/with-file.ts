import { type FileHandle, open } from 'node:fs/promises';

/** Opens a file or a folder for as long as the work takes; one that is made belongs to the user of the hub alone. */
export async function withFile<T>(path: string, flags: 'r' | 'wx', work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, flags, 0o600);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}
