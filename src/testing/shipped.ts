import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { compileSet } from '../policy/compile.ts';
import { registry } from '../registry/registry.ts';

const folder = new URL('../../content', import.meta.url).pathname;

/** The documents that the hub ships with, compiled: what many tests act on. */
export const shipped = {
  set: compileSet(
    globSync(`${folder}/*.md`)
      .sort()
      .map((path) => ({ file: basename(path), source: readFileSync(path, 'utf8') })),
    registry,
  ),
  facts: registry.facts,
};
