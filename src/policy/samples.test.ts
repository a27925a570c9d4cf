import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tellProblems } from '../testing/tell-problems.ts';

const folder = join(import.meta.dirname, 'samples');
const update = process.env.UPDATE_SAMPLES === '1';

/** Each sample is a folder of documents beside what the checker says of them; `npm run samples -- --update` rewrites that. */
test.each(readdirSync(folder))('sample: %s', (name) => {
  const files = readdirSync(join(folder, name)).filter((it) => it.endsWith('.md'));
  const sources = files.sort().map((file) => ({ file, source: readFileSync(join(folder, name, file), 'utf8') }));
  const told = tellProblems(sources);
  const expected = join(folder, name, 'expected.txt');
  if (update) writeFileSync(expected, told);
  expect(told).toBe(readFileSync(expected, 'utf8'));
});
