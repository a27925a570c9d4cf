import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { rulesHelp } from '../policy/help.ts';
import { rulesPage } from '../policy/help-page.ts';
import { registry } from '../registry/registry.ts';
import { checkContent } from './content.ts';
import { contentFolder } from './root.ts';

it('docs/rules.md is the page that the lists give; node scripts/write-rules.ts writes it anew', async () => {
  const { set } = await checkContent([contentFolder]);
  const page = await readFile(new URL('../../docs/rules.md', import.meta.url), 'utf8');
  expect(page).toBe(rulesPage(rulesHelp(registry, set)));
}, 30_000);
