// Writes docs/rules.md, the help page about rules, from the lists by which documents are compiled.
import { writeFile } from 'node:fs/promises';
import { checkContent } from '../src/app/content.ts';
import { contentFolder } from '../src/app/root.ts';
import { rulesHelp } from '../src/policy/help.ts';
import { rulesPage } from '../src/policy/help-page.ts';
import { registry } from '../src/registry/registry.ts';

const { set } = await checkContent([contentFolder]);
await writeFile(new URL('../docs/rules.md', import.meta.url), rulesPage(rulesHelp(registry, set)));
