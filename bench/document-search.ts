import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { HubDocument } from '../src/documents/document.ts';
import { parseHubDocument } from '../src/documents/parse.ts';
import { indexUnits, type SearchIndex, search, searchUnits } from '../src/documents/search.ts';
import { readQuestions } from './questions.ts';
import type { Row } from './row.ts';

const content = new URL('../content/', import.meta.url);
/** Articles by others, one JSON object with title and body on each line; measured where HUB_TEST_DATA names a folder that has them. */
const articles = join(process.env.HUB_TEST_DATA ?? '', 'articles', 'articles.jsonl.gz');

/** Document search: one key press with prefix, typos and synonyms, beside MiniSearch alone on the same index. */
export async function run(): Promise<Row[]> {
  return [...shipped(), ...library()];
}

function shipped(): Row[] {
  if (!existsSync(content)) return [];
  const documents = readdirSync(content)
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => parsed(file, readFileSync(new URL(file, content), 'utf8')));
  const units = searchUnits(documents);
  const started = performance.now();
  const index = indexUnits(units);
  const built = performance.now() - started;
  const typed = keyPresses(readQuestions().map((it) => it.ask));
  const size = gzipSync(JSON.stringify(units)).length / 1024;
  const what = `${documents.length} documents, ${units.length} units`;
  return [
    ...latency('document search, one key press, shipped documents', index, typed, '1 ms; ratio at most 1.3', what),
    { name: 'search units in the browser, gzip', value: round(size), unit: 'KB', bar: '150 KB', note: what },
    { name: 'search index made from units, cold', value: round(built), unit: 'ms', bar: '50 ms', note: what },
  ];
}

function library(): Row[] {
  if (!process.env.HUB_TEST_DATA || !existsSync(articles)) return [];
  const lines = gunzipSync(readFileSync(articles)).toString('utf8').trim().split('\n');
  const read = lines.map((line): { title: string; body: string } => JSON.parse(line));
  const documents = read.flatMap(({ title, body }, number) =>
    parsed(`KB-${number}.md`, asDocument(number, title, body)),
  );
  const index = indexUnits(searchUnits(documents));
  const typed = keyPresses(read.filter((_, number) => number % 120 === 0).map((it) => it.title.slice(0, 40)));
  const what = `${documents.length} articles, ${index.units.length} units`;
  return latency('document search, one key press, 2,449 articles', index, typed, '5 ms; ratio at most 1.3', what);
}

function parsed(file: string, source: string): HubDocument[] {
  const { document } = parseHubDocument(file, source);
  return document ? [document] : [];
}

function asDocument(number: number, title: string, body: string): string {
  const name = title.replace(/\s+/g, ' ');
  const head = `id: KB-${number}\ntitle: ${JSON.stringify(name)}\nsummary: An article.\ncategory: knowledge-base\nowner: Support\naliases: []`;
  return `---\n${head}\n---\n\n# ${name}\n\n${body}\n`;
}

/** Every beginning of a question from its second letter on, as it is typed. */
function keyPresses(questions: string[]): string[] {
  return questions.flatMap((it) => Array.from({ length: it.length - 1 }, (_, index) => it.slice(0, index + 2)));
}

function latency(name: string, index: SearchIndex, typed: string[], bar: string, what: string): Row[] {
  const alone = (query: string) => index.engine.search(query.toLowerCase(), { prefix: true, fuzzy: 0.2 });
  const ours = (query: string) => search(index, query);
  for (const query of typed.slice(0, 200)) [ours(query), alone(query)];
  const own: number[] = [];
  const bare: number[] = [];
  for (const query of typed) {
    own.push(timed(() => ours(query)));
    bare.push(timed(() => alone(query)));
  }
  const ratio = percentile(own, 0.95) / percentile(bare, 0.95);
  const note = `${what}; ${typed.length} key presses; median ${round(percentile(own, 0.5))} ms; MiniSearch alone with prefix and fuzzy p95 ${round(percentile(bare, 0.95))} ms`;
  return [{ name, value: round(percentile(own, 0.95)), unit: 'ms (p95)', bar, ratio: round(ratio), note }];
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function percentile(values: number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

if (import.meta.main) console.table(await run());
