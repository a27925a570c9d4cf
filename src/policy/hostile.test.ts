import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readSource } from '../documents/read-source.ts';
import { hostileFiles } from '../testing/hostile-files.ts';
import { hostileTexts } from '../testing/hostile-texts.ts';
import { shippedSources } from '../testing/shipped-set.ts';
import { checkDocument } from '../testing/tell-problems.ts';

vi.setConfig({ testTimeout: 300_000 });

const before = Object.getOwnPropertyNames(Object.prototype).sort();
afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

const head =
  '---\nid: KB-1\ntitle: T\nsummary: S.\ncategory: knowledge-base\nowner: O\nenforces:\n  targets: sla-targets\n---\n\n# T\n\n## Targets\n\n';
const columns =
  '| Clause | Severity | Response | Next response | Update | Resolution | Calendar | Meaning |\n|---|---|---|---|---|---|---|---|\n';

describe('whatever a file holds, it is told and never thrown', () => {
  test('random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => checkBytes(bytes)),
      { numRuns: 200 },
    );
  });

  test('random text in place of a page', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1_000 }), (text) => checkText(head + text)),
      {
        numRuns: 200,
      },
    );
  });

  test('random words of Markdown, YAML and FEEL in a table', () => {
    const word = fc.constantFrom(
      '|',
      '\\|',
      '`',
      '*',
      '[',
      '](',
      '#',
      '\n',
      '\n\n',
      '    ',
      '-',
      '>',
      '"',
      'SEV1',
      '15 min',
      'T1',
      '&amp;',
      '<b>',
      '\t',
      '\r\n',
      'not',
      '(',
      ')',
      '..',
      '- **T1** ',
      '|---|',
      '\u0301',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 200 }), (words) => checkText(head + columns + words.join(' '))),
      { numRuns: 300 },
    );
  });

  test('shipped documents with a stretch cut out, doubled or replaced', () => {
    const small = shippedSources('KB-155', 'KB-310', 'KB-612');
    const mutation = fc.record({
      source: fc.constantFrom(...small.map((it) => it.source)),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(300),
      insert: fc.oneof(
        fc.string({ maxLength: 20 }),
        fc.constantFrom('', '|', '\n', '\n\n', '---\n', '`', '"', '# x\n'),
      ),
    });
    fc.assert(
      fc.property(mutation, ({ source, at, length, insert }) => {
        const start = Math.floor(at * source.length);
        checkText(source.slice(0, start) + insert + source.slice(start + length));
      }),
      { numRuns: 40 },
    );
  });
});

const many = 10_000;
const attacks: [string, (n: number) => string][] = [
  ['brackets', (n) => '['.repeat(n)],
  ['closed brackets', (n) => '[a]('.repeat(n)],
  ['pictures', (n) => '![a]('.repeat(n)],
  ['stars', (n) => '*a **b '.repeat(n)],
  ['underscores', (n) => '_a __b '.repeat(n)],
  ['tildes', (n) => '~a ~~b '.repeat(n)],
  [
    'backticks of every length',
    (n) => Array.from({ length: Math.min(n, 140) }, (_, i) => '`'.repeat(i + 1)).join(' a '),
  ],
  ['bars', (n) => `${'|'.repeat(n)}\n${'|-'.repeat(n)}|\n`],
  ['nested quotes', (n) => `${'>'.repeat(n)} a`],
  ['nested lists', (n) => Array.from({ length: Math.min(n, 400) }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n')],
  ['lines of bars', (n) => '|\n'.repeat(n)],
  ['a table of many rows', (n) => columns + '| T1 | SEV1 | 1 h | 1 h | 1 h | 1 h | 24x7 | - |\n'.repeat(n / 10)],
  [
    'a table of many columns',
    (n) => `|${' a |'.repeat(n / 10)}\n|${'---|'.repeat(n / 10)}\n|${' b |'.repeat(n / 10)}\n`,
  ],
  ['parentheses', (n) => '('.repeat(n)],
  ['entities', (n) => '&#x1F600;'.repeat(n)],
  ['angle brackets', (n) => '<a '.repeat(n)],
  ['footnotes', (n) => '[^a] '.repeat(n)],
  ['headings', (n) => '# a\n'.repeat(n / 10)],
  ['headings of one name', (n) => '## a\n\n'.repeat(n / 10)],
  ['clauses of one id', (n) => '- **T1** a\n'.repeat(n / 10)],
  ['citations', (n) => 'KB-1 T1, T2 and T3 '.repeat(n / 10)],
  ['half citations', (n) => 'KB-1-'.repeat(n / 10)],
  ['addresses', (n) => 'https://a.b/c?d=e '.repeat(n / 10)],
  ['mail addresses', (n) => 'a@'.repeat(n)],
  ['FEEL in brackets', (n) => `${columns}| T1 | SEV1 | ${'('.repeat(n / 5)} | 1 h | 1 h | 1 h | 24x7 | - |\n`],
];

describe('no text costs more than it should', () => {
  test.each(attacks)('%s: in bounded time, and twice as much in no more than four times', (_name, make) => {
    for (const wrap of [(it: string) => it, (it: string) => it.replaceAll(/(.{200})/g, '$1\n\n')]) {
      const [one, two] = [make(many / 2), make(many)].map((it) => cpuOf(() => checkText(head + wrap(it))));
      expect(two!).toBeLessThan(2_000);
      expect(two!).toBeLessThan(Math.max(300, 5 * one!));
    }
  });

  test('deep FEEL in a cell and in a condition is told, not thrown', () => {
    const conditions = '\n## Conditions\n\n| Name | Meaning | Expression |\n|---|---|---|\n';
    for (const deep of [
      `${'('.repeat(2_000)}1${')'.repeat(2_000)}`,
      `${'not('.repeat(1_500)}true${')'.repeat(1_500)}`,
      '1 + '.repeat(2_000),
      `${'true and '.repeat(1_000)}true`,
      `${'if true then '.repeat(600)}true`,
      '-'.repeat(4_000),
      '[['.repeat(1_000),
    ])
      expect(cpuOf(() => checkText(`${head}${columns}${conditions}| a | b | ${deep} |\n`))).toBeLessThan(3_000);
  });

  test.each([
    [
      'an alias bomb',
      `a: &a [x]\n${'bcdefghij'
        .split('')
        .map((it, i) => `${it}: &${it} [${`*${'abcdefghij'[i]},`.repeat(9)}]`)
        .join('\n')}`,
    ],
    ['deep lists', `a: ${'['.repeat(4_000)}`],
    ['deep maps', `a: ${'{a: '.repeat(2_000)}`],
    ['many keys', Array.from({ length: 100_000 }, (_, i) => `k${i}: v`).join('\n')],
    [
      'a merge of __proto__',
      '__proto__: { polluted: 1 }\n<<: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }',
    ],
    ['tags', 'a: !!js/function "x"\nb: !<tag:x> y\n? [complex]\n: key'],
    ['a long quoted text', `a: "${'\\\\'.repeat(4_000)}"`],
  ])('front matter: %s', (_name, yaml) => {
    expect(cpuOf(() => checkText(`---\nid: KB-1\n${yaml}\n---\n\n# T\n`))).toBeLessThan(3_000);
  });
});

test('texts that try to run, fetch or mislead are told and never thrown, in prose and in a cell', () => {
  for (const text of hostileTexts()) {
    checkText(`${head}${text}\n`);
    checkText(`${head}${columns}| T1 | ${text} | 1 h | 1 h | 1 h | 1 h | 24x7 | ${text} |\n`);
  }
});

const files = hostileFiles();
describe.skipIf(!files.length)('the attacks that others collected', () => {
  test.each(files.map((it) => [it.name, it] as const))('%s', (_name, file) => {
    const bytes = file.bytes.subarray(0, 300_000);
    expect(cpuOf(() => checkBytes(bytes))).toBeLessThan(5_000);
    for (const line of bytes.toString('utf8').split('\n').slice(0, 40)) checkText(`${head}${line}\n`);
  });
});

function checkBytes(bytes: Uint8Array): void {
  const { source, diagnostics } = readSource('KB-1.md', bytes);
  if (source === undefined) expect(diagnostics.length).toBeGreaterThan(0);
  else checkText(source);
}

/** Checks a page; every problem has a place inside of it. */
function checkText(source: string): void {
  const lines = source.split('\n');
  for (const it of checkDocument(source)) {
    expect(it.line).toBeGreaterThanOrEqual(1);
    expect(it.line).toBeLessThanOrEqual(lines.length);
    expect(it.column).toBeGreaterThanOrEqual(1);
    expect(it.column, `${it.code} ${it.message}`).toBeLessThanOrEqual(lines[it.line - 1]!.length + 1);
  }
}

/** Milliseconds of processor time, which other work on the machine does not change. */
function cpuOf(work: () => void): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1_000;
}
