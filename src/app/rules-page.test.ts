import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { rulesFile } from './rules-file.ts';

it('docs/rules.md is the page that the lists give; node scripts/write-rules.ts writes it anew', async () => {
  const page = await readFile(new URL('../../docs/rules.md', import.meta.url), 'utf8');
  expect(page).toBe(await rulesFile());
}, 30_000);
