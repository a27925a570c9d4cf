import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of hostile text by others. */
export interface HostileFile {
  name: string;
  bytes: Buffer;
}

/**
 * More hostile text than the project has of its own, where the environment variable HUB_TEST_DATA names a folder with a
 * folder `attack` in it. Nothing without; the tests are whole by themselves.
 */
export function hostileFiles(): HostileFile[] {
  const folder = join(process.env.HUB_TEST_DATA ?? '', 'attack');
  if (!process.env.HUB_TEST_DATA || !existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => ({ name: it.name, bytes: readFileSync(join(it.parentPath, it.name)) }));
}

/** The texts of a file: those of a JSON list, or its lines. */
export function textsOf({ name, bytes }: HostileFile): string[] {
  const text = bytes.toString('utf8');
  return name.endsWith('.json') ? (JSON.parse(text) as unknown[]).map(String) : text.split('\n');
}
