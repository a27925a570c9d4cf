import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = globSync('src/**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !/\.test\.|^src\/testing\//.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

/** What no source may hold, where it is allowed all the same, and a line that each guard must refuse. */
const guards = [
  { name: 'makes a program of a text', pattern: /\beval\(|new Function\(/, refused: 'eval(text)' },
  {
    name: 'puts unescaped HTML into a page',
    pattern: /dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write/,
    refused: 'box.innerHTML = text',
  },
  { name: 'takes chance from what can be guessed', pattern: /Math\.random/, refused: 'Math.random()' },
  { name: 'uses a broken hash', pattern: /create(Hash|Hmac)\(\s*['"](md|sha-?1\b)/i, refused: "createHash('sha1')" },
  {
    name: 'gives a command to a shell',
    pattern: /\bexecSync\(|\bshell:\s*(true|process|['"])|import \{[^}]*\bexec\b[^}]*\} from 'node:child_process'/,
    refused: "spawn('ps', args, { shell: true })",
  },
  {
    name: 'puts a value into the text of a statement',
    pattern: /\bsql\.raw\(|\.query\(\s*`[^`]*\$\{(?!quoteName\(|pg\.escapeIdentifier\(|[A-Z_]+\})/,
    refused: 'sql.raw(text)',
  },
  {
    name: 'listens to messages of other windows',
    pattern: /window\.(addEventListener\(\s*'message'|onmessage)/,
    refused: "window.addEventListener('message', hear)",
  },
  {
    name: 'keeps data in the browser, besides keys, colours and what was opened last',
    pattern: /\b(localStorage|sessionStorage|indexedDB)\b|document\.cookie/,
    allowed: ['src/kit/ui/keys.tsx', 'src/web/palette/recent.ts', 'src/web/scheme-before-paint.ts'],
    refused: "localStorage.setItem('ticket', text)",
  },
];

function broken({ pattern, allowed = [] }, files) {
  return files.filter(({ file, text }) => !allowed.includes(file) && pattern.test(text)).map(({ file }) => file);
}

test('the guards see the sources of this house', () => {
  expect(sources.length).toBeGreaterThan(200);
});

test.each(guards)('no source $name', (guard) => {
  expect(broken(guard, sources)).toEqual([]);
});

test.each(guards)('a source that $name is seen', (guard) => {
  expect(broken(guard, [{ file: 'src/kit/planted.ts', text: `  ${guard.refused};\n` }])).toEqual([
    'src/kit/planted.ts',
  ]);
});
