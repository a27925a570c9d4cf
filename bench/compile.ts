import { readdirSync, readFileSync } from 'node:fs';
import { parseMarkdown } from '../src/documents/markdown.ts';
import { compileSet } from '../src/policy/compile.ts';
import type { SourceFile } from '../src/policy/compile-document.ts';
import { openRecheck } from '../src/policy/recheck.ts';
import { registry } from '../src/registry/registry.ts';
import type { Row } from './row.ts';

const content = new URL('../content/', import.meta.url);

/** Compiling what ships, from nothing and after each key press in an editor, beside what the Markdown parser takes alone. */
export async function run(): Promise<Row[]> {
  const sources = readdirSync(content)
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({ file, source: readFileSync(new URL(file, content), 'utf8') }));
  return [fromNothing(sources), ...['KB-155.md', 'KB-601.md'].map((file) => typing(sources, file))];
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

/** Words are typed at places spread over one document; the others are as they were. */
function typing(sources: readonly SourceFile[], file: string): Row {
  const recheck = openRecheck(registry);
  recheck(sources);
  const { source } = sources.find((it) => it.file === file)!;
  const presses = [...typedIn(source)];
  const check = (text: string) => recheck(sources.map((it) => (it.file === file ? { file, source: text } : it)));
  for (const text of presses.slice(0, 100)) check(text);
  const own = presses.map((text) => timed(() => check(text))).sort((a, b) => a - b);
  const bare = median(presses.filter((_, index) => index % 20 === 0).map((text) => timed(() => parseMarkdown(text))));
  const [p50, p95] = [own[Math.floor(own.length * 0.5)]!, own[Math.floor(own.length * 0.95)]!];
  return {
    name: `re-check after one key press in ${file}`,
    value: round(p95),
    unit: 'ms (p95)',
    bar: '8 ms; ratio at most 3',
    ratio: round(p95 / bare),
    note: `median ${round(p50)} ms, ${presses.length} key presses; parsing this document whole ${round(bare)} ms (median)`,
  };
}

/** The text after each key press: at each of many places a word is typed and taken back, letter by letter. */
function* typedIn(source: string): Generator<string> {
  for (let place = 0; place < places; place++) {
    const at = Math.floor(((place + 0.5) / places) * source.length);
    for (const word of ['w', 'wo', 'wor', 'word', 'wor', 'wo', 'w', ''])
      yield source.slice(0, at) + word + source.slice(at);
  }
}

const places = 80;

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
