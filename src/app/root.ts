import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that the hub was cloned into. */
export const root: string = fileURLToPath(new URL('../..', import.meta.url));

/** The documents that the hub ships with, relative to where the command was called when that is shorter. */
export const contentFolder: string = relativeIfShorter(join(root, 'content'));

function relativeIfShorter(path: string): string {
  const short = relative(process.cwd(), path);
  return short && !short.startsWith('..') ? short : path;
}
