import { readFile, writeFile } from 'node:fs/promises';
import { loadFolder } from '../../documents/load-folder.ts';
import { printable } from '../../kit/printable.ts';
import { type Formatted, formatDocument } from '../../policy/format.ts';
import { registry } from '../../registry/registry.ts';
import { defineCommand, type Io } from '../command.ts';
import { contentFolder } from '../root.ts';

interface FormattedFile extends Formatted {
  file: string;
}

/** `hub format`: writes the cells of rules in words where a phrase exists, one line for each cell. */
export const format = defineCommand({
  name: 'format',
  summary: 'Write the cells of rules in words; their meaning never changes',
  usage: '[DIR …] [--check | --write] [--json]',
  options: {
    check: { type: 'boolean', help: 'Answer 1 where a cell could be written in words' },
    write: { type: 'boolean', help: 'Change the files' },
  },
  notes:
    'Without --write, the changes are only told. FEEL, ISO 8601 durations and expressions that have a name become words; everything else stays as it is, byte for byte.',
  run: async ({ options, rest }, io) => {
    const files = await formatFolders(rest.length ? rest : [contentFolder]);
    const changed = files.filter((it) => it.rewrites.length);
    if (options.write) for (const it of changed) await writeFormatted(it);
    if (io.wantsJson) io.json(changed.map(({ file, rewrites }) => ({ file, rewrites })));
    else tell(changed, files.length, options.write ?? false, io);
    return options.check && changed.length ? 1 : 0;
  },
});

async function formatFolders(folders: readonly string[]): Promise<FormattedFile[]> {
  const loaded = await Promise.all(folders.map(loadFolder));
  return loaded
    .flatMap((it) => it.sources)
    .map(({ file, source }) => ({ file, ...formatDocument(file, source, registry) }));
}

/** A byte order mark is no text, and stays where it was. */
async function writeFormatted({ file, source }: FormattedFile): Promise<void> {
  const before = await readFile(file);
  const mark = before.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? '\uFEFF' : '';
  await writeFile(file, mark + source);
}

function tell(changed: readonly FormattedFile[], files: number, written: boolean, io: Io): void {
  for (const { file, rewrites } of changed)
    for (const { line, column, heading, from, to } of rewrites)
      io.out(printable(`${file}:${line}:${column} ${heading}: ${from} → ${to}`));
  const cells = changed.reduce((sum, it) => sum + it.rewrites.length, 0);
  const done = written ? 'written in words' : 'could be written in words; --write does it';
  io.out(
    cells
      ? `${cells} ${cells === 1 ? 'cell' : 'cells'} in ${changed.length} of ${files} documents ${done}.`
      : `${files} documents: every cell is in words.`,
  );
}
