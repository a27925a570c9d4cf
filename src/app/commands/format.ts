import { readFile, writeFile } from 'node:fs/promises';
import { loadFolder } from '../../documents/load-folder.ts';
import { printable } from '../../kit/printable.ts';
import { type DrawnTable, type FormatOptions, type Formatted, formatDocument } from '../../policy/format.ts';
import { registry } from '../../registry/registry.ts';
import { defineCommand, type Io } from '../command.ts';
import { contentFolder } from '../root.ts';
import { count } from '../tell-diagnostics.ts';

interface FormattedFile extends Formatted {
  file: string;
}

/** `hub format`: writes the cells of rules in words where a phrase exists, one line for each cell. */
export const format = defineCommand({
  name: 'format',
  summary: 'Write the cells of rules in words; their meaning never changes',
  usage: '[DIR …] [--align] [--check | --write] [--json]',
  options: {
    align: { type: 'boolean', help: 'Line up every table of rules that is not' },
    check: { type: 'boolean', help: 'Answer 1 where something would change' },
    write: { type: 'boolean', help: 'Change the files' },
  },
  notes:
    'Without --write, the changes are only told. FEEL, ISO 8601 durations and expressions that have a name become words; everything else stays as it is, byte for byte. A table that is lined up stays so, and is drawn anew only where words no longer fit their column.',
  run: async ({ options, rest }, io) => {
    const files = await formatFolders(rest.length ? rest : [contentFolder], options);
    const changed = files.filter((it) => it.rewrites.length || it.drawn.length);
    if (options.write) for (const it of changed) await writeFormatted(it);
    if (io.wantsJson) io.json(changed.map(({ file, rewrites, drawn }) => ({ file, rewrites, drawn })));
    else tell(changed, files.length, options.write ?? false, io);
    return options.check && changed.length ? 1 : 0;
  },
});

async function formatFolders(folders: readonly string[], options: FormatOptions): Promise<FormattedFile[]> {
  const loaded = await Promise.all(folders.map(loadFolder));
  return loaded
    .flatMap((it) => it.sources)
    .map(({ file, source }) => ({ file, ...formatDocument(file, source, registry, options) }));
}

/** A byte order mark is no text, and stays where it was. */
async function writeFormatted({ file, source }: FormattedFile): Promise<void> {
  const before = await readFile(file);
  const mark = before.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? '\uFEFF' : '';
  await writeFile(file, mark + source);
}

function tell(changed: readonly FormattedFile[], files: number, written: boolean, io: Io): void {
  for (const { file, rewrites, drawn } of changed) {
    for (const { line, column, heading, from, to } of rewrites)
      io.out(printable(`${file}:${line}:${column} ${heading}: ${from} → ${to}`));
    for (const it of drawn) io.out(printable(`${file}:${it.line} ${drawnWords(it)}`));
  }
  const cells = changed.reduce((sum, it) => sum + it.rewrites.length, 0);
  const tables = changed.reduce((sum, it) => sum + it.drawn.length, 0);
  const could = written ? '' : 'could be ';
  const does = written ? '' : '; --write does it';
  const parts = [
    ...(cells ? [`${count(cells, 'cell')} ${could}written in words`] : []),
    ...(tables ? [`${count(tables, 'table')} ${could}lined up`] : []),
  ];
  io.out(
    parts.length
      ? `${changed.length} of ${files} documents: ${parts.join(', ')}${does}.`
      : `${files} documents: every cell is in words.`,
  );
}

function drawnWords(table: DrawnTable): string {
  if (table.why === 'asked') return 'table lined up';
  return `table lined up anew: the words no longer fit the column ${table.heading}`;
}
