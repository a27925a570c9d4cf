import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = globSync('src/**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !/\.test\.|^src\/testing\//.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

/** No source holds the pattern, but for those that are allowed to; and a planted line shows that the pattern sees. */
function expectNowhere(pattern, planted, allowed = []) {
  expect(planted).toMatch(pattern);
  const holding = sources.filter(({ file, text }) => !allowed.includes(file) && pattern.test(text));
  expect(holding.map(({ file }) => file)).toEqual([]);
}

test('the guards see the sources of this house', () => {
  expect(sources.length).toBeGreaterThan(200);
});

test('no source makes a program of a text', () => {
  expectNowhere(/\beval\(|new Function\(/, 'eval(text)');
});

test('no source puts unescaped HTML into a page', () => {
  expectNowhere(
    /dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write/,
    'box.innerHTML = text',
  );
});

test('no source takes chance from what can be guessed', () => {
  expectNowhere(/Math\.random/, 'Math.random()');
});

test('no source uses a broken hash', () => {
  expectNowhere(/create(Hash|Hmac)\(\s*['"](md|sha-?1\b)/i, "createHash('sha1')");
});

test('no source gives a command to a shell', () => {
  const pattern = /\bexecSync\(|\bshell:\s*(true|process|['"])|import \{[^}]*\bexec\b[^}]*\} from 'node:child_process'/;
  expectNowhere(pattern, "spawn('ps', args, { shell: true })");
});

test('no source puts a value into the text of a statement', () => {
  const quoted = String.raw`(?!quoteName\(|pg\.escapeIdentifier\(|[A-Z_]+\})`;
  const pattern = new RegExp(`\\bsql\\.raw\\(|\\.query\\(\\s*\`[^\`]*\\$\\{${quoted}`);
  expectNowhere(pattern, ['client.query(`select * from t where id = $', '{id}`)'].join(''));
});

test('no source listens to messages of other windows', () => {
  expectNowhere(/window\.(addEventListener\(\s*'message'|onmessage)/, "window.addEventListener('message', hear)");
});

test('no source keeps data in the browser, besides keys, colours and what was opened last', () => {
  const allowed = ['src/kit/ui/keys.tsx', 'src/web/palette/recent.ts', 'src/web/scheme-before-paint.ts'];
  const pattern = /\b(localStorage|sessionStorage|indexedDB)\b|document\.cookie/;
  expectNowhere(pattern, "localStorage.setItem('ticket', text)", allowed);
});
