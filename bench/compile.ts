import { readdirSync, readFileSync } from 'node:fs';
import { parseMarkdown } from '../src/documents/parse.ts';
import { type CompileCache, compileSet } from '../src/policy/compile.ts';
import type { SourceFile } from '../src/policy/compile-document.ts';
import { registry } from '../src/registry/registry.ts';
import type { Row } from './row.ts';

const content = new URL('../content/', import.meta.url);

/** Compiling what ships, from nothing and after one key press in the editor, beside what the Markdown parser takes alone. */
export async function run(): Promise<Row[]> {
  const sources = readdirSync(content)
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({ file, source: readFileSync(new URL(file, content), 'utf8') }));
  return [fromNothing(sources), ...['KB-155.md', 'KB-601.md'].map((file) => oneKeyPress(sources, file))];
}

function fromNothing(sources: readonly SourceFile[]): Row {
  const parse = () => sources.map((it) => parseMarkdown(it.source));
  const { own, bare } = sideBySide(() => compileSet(sources, registry), parse, 30);
  const size = Math.round(sources.reduce((sum, it) => sum + it.source.length, 0) / 1024);
  return {
    name: `compile all ${sources.length} documents`,
    value: round(own),
    unit: 'ms (median)',
    bar: '60 ms; ratio at most 3',
    ratio: round(own / bare),
    note: `${size} KB of Markdown; parsing it alone ${round(bare)} ms`,
  };
}

/** A letter is typed at the end of one document; the others are as they were. */
function oneKeyPress(sources: readonly SourceFile[], file: string): Row {
  const cache: CompileCache = new Map();
  compileSet(sources, registry, { cache });
  let typed = '';
  const press = () => {
    typed += 'x';
    return sources.map((it) => (it.file === file ? { file, source: `${it.source}\n${typed}\n` } : it));
  };
  const changed = sources.find((it) => it.file === file)!;
  const { own, bare } = sideBySide(
    () => compileSet(press(), registry, { cache }),
    () => parseMarkdown(changed.source),
    40,
  );
  return {
    name: `re-check after one key press in ${file}`,
    value: round(own),
    unit: 'ms (median)',
    bar: '8 ms; ratio at most 3',
    ratio: round(own / bare),
    note: `parsing this document alone ${round(bare)} ms`,
  };
}

/** Medians of two kinds of work, done in turn so that both meet the same machine. */
function sideBySide(ours: () => unknown, limit: () => unknown, times: number): { own: number; bare: number } {
  for (let round = 0; round < 5; round++) [ours(), limit()];
  const rounds = Array.from({ length: times }, () => ({ own: timed(ours), bare: timed(limit) }));
  return { own: median(rounds.map((it) => it.own)), bare: median(rounds.map((it) => it.bare)) };
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
