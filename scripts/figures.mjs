// The size of the code, as the house measures it: lines per file, lines per function, lines of test per line of code.

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from '@swc/core';

const root = fileURLToPath(new URL('..', import.meta.url));
const isTest = (path) => /\.test\.\w+$/.test(path) || path.includes('/testing/');
const isScreen = (path) => path.endsWith('.tsx');

/** One paragraph of figures. */
export function figures() {
  const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).map(read);
  const code = files.filter(({ path }) => !isTest(path));
  const tests = files.filter(({ path }) => isTest(path));
  const sizes = code.map(({ lines }) => lines);
  const functions = code.flatMap(functionLengths);
  const long = functions.filter((length) => length > 50).length;
  const ratio = (ofScreens) =>
    sum(tests.filter(({ path }) => isScreen(path) === ofScreens)) /
    sum(code.filter(({ path }) => isScreen(path) === ofScreens));
  return [
    `Code: ${code.length} files, median ${quantile(sizes, 0.5)} lines, p90 ${quantile(sizes, 0.9)}`,
    `${functions.length} functions, median ${quantile(functions, 0.5)}, ${percent(long / functions.length)} over 50`,
    `test lines per line: server ${show(ratio(false))}, screens ${show(ratio(true))}.`,
  ].join('; ');
}

function read(path) {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, text, lines: text.split('\n').length - 1 };
}

/** The length in lines of each function that has a body of statements or spans lines. */
function functionLengths({ path, text }) {
  const bytes = Buffer.from(text);
  const tree = parseSync(text, { syntax: 'typescript', tsx: path.endsWith('.tsx'), target: 'esnext' });
  const from = tree.span.start;
  const lengths = [];
  visit(tree, ({ type, span, body }) => {
    if (
      !/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|ClassMethod|MethodProperty)$/.test(type) ||
      !body
    )
      return;
    const { start, end } = span ?? body.span;
    lengths.push(
      bytes
        .subarray(Math.max(0, start - from), end - from)
        .toString()
        .split('\n').length,
    );
  });
  return lengths;
}

function visit(node, see) {
  if (Array.isArray(node)) return node.forEach((one) => void visit(one, see));
  if (node === null || typeof node !== 'object') return;
  if (typeof node.type === 'string') see(node);
  for (const value of Object.values(node)) visit(value, see);
}

const sum = (files) => files.reduce((total, { lines }) => total + lines, 0);
const quantile = (numbers, q) => [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) * q)] ?? 0;
const percent = (part) => `${(100 * part).toFixed(1)} %`;
const show = (ratio) => (Number.isFinite(ratio) ? ratio.toFixed(2) : 'none');

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(figures());
