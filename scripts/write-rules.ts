// Writes docs/rules.md, the help about rules, from the lists by which documents are compiled. The hub shows it at /help/rules.
import { writeFile } from 'node:fs/promises';
import { rulesFile } from '../src/app/rules-file.ts';

await writeFile(new URL('../docs/rules.md', import.meta.url), await rulesFile());
