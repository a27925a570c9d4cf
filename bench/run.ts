// `npm run bench`: runs every measurement and writes bench/RESULTS.md. `npm run bench -- search` runs those whose file's name
// holds the word, and writes nothing.

import { readdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, release, totalmem } from 'node:os';
import { asTable } from './as-table.ts';
import type { Row } from './row.ts';

const folder = new URL('./', import.meta.url);
const FRAME = ['run.ts', 'row.ts', 'as-table.ts', 'questions.ts'];
const [word = ''] = process.argv.slice(2);

const files = readdirSync(folder).filter(
  (name) => name.endsWith('.ts') && !name.includes('.test.') && !FRAME.includes(name),
);
const rows: Row[] = [];
for (const name of files.filter((file) => file.includes(word)).sort()) {
  process.stderr.write(`${name} …\n`);
  const { run } = (await import(new URL(name, folder).href)) as { run: () => Promise<Row[]> };
  rows.push(...(await run()));
}
const table = asTable(rows);
process.stdout.write(`${table}\n`);
if (word === '') writeFileSync(new URL('RESULTS.md', folder), `${heading()}\n\n${table}\n`);

function heading(): string {
  const [cpu] = cpus();
  const machine = `${cpus().length} x ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Linux ${release()} ${arch()}`;
  return [
    '# Results of `npm run bench`',
    '',
    `${new Date().toISOString().slice(0, 10)}, ${machine}, Node ${process.versions.node}.`,
    'Repeat with `npm run bench`; ratios compare with a limit measured in the same run, so they hold across machines.',
  ].join('\n');
}
