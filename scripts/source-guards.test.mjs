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

test('C30 secrets are compared in one place, which takes the same time wherever they differ', () => {
  expectNowhere(/timingSafeEqual/, 'timingSafeEqual(a, b)', ['src/kit/same-secret.ts']);
  const compared = /(?:===|!==)\s*(?:\w+\.)*(?:hash|secret|token|signature|password)\b(?!\s*\(|\.length|Key)/i;
  // Hashes of documents, attachments and logs say whether something changed; they open nothing.
  const ofContent = [
    ...['src/editions/compile-edition.ts', 'src/editions/store.ts', 'src/files/reading/checked-bytes.ts'],
    ...['src/tickets/verify/check-ticket.ts', 'src/tickets/rebuild/rebuild-row.ts'],
  ];
  expectNowhere(compared, 'if (given === row.hash) open()', ofContent);
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

test('no source keeps data in the browser, besides colours, what was opened last and what is being typed', () => {
  // A contract is read by all of the desk, so its draft tells nobody at this machine what they may not know.
  // What is typed on tickets is kept by person and cleaned by KB-450 first, until it is sent or thrown away.
  const drafts = ['src/clients/ui/contracts/use-draft.ts', 'src/kit/ui/use-kept.ts'];
  const allowed = ['src/web/palette/recent.ts', 'src/web/scheme-before-paint.ts', ...drafts];
  const pattern = /\b(localStorage|sessionStorage|indexedDB)\b|document\.cookie/;
  expectNowhere(pattern, "localStorage.setItem('ticket', text)", allowed);
});

test('no source of the server asks another one, besides the one guarded way out and doctor on this machine', () => {
  const inBrowser = sources
    .map(({ file }) => file)
    .filter((file) => /^src\/(kit\/ui|web|[^/]+\/ui)\/|\/queries\.ts$/.test(file));
  const wayOut = ['', '/checked-lookup', '/exchange'].map((it) => `src/delivery/outgoing${it}.ts`);
  const allowed = [...wayOut, 'src/app/doctor/port.ts', ...inBrowser];
  const byName =
    /(?<![.\w])fetch\(|\bglobalThis\.fetch\b|https?\.(request|get)\(|(net|tls)\.(connect|createConnection)\(|new (WebSocket|EventSource)\(/;
  const byImport =
    /(?:from|import)\s*\(?['"](?:(?:node:)?(?:http2|https|dgram|dns|tls)(?:\/promises)?|undici)['"]|import \{[^}]*\b(request|connect|createConnection)\b[^}]*\} from 'node:(net|http)'/;
  expectNowhere(byName, 'await fetch(address)', allowed);
  expectNowhere(byName, "net.connect(25, 'mail.example')", allowed);
  for (const planted of [
    "import { Agent } from 'undici';",
    "await import('node:https')",
    "import { request } from 'node:http';",
  ])
    expectNowhere(byImport, planted, allowed);
});

test('no source switches off the check of certificates', () => {
  expectNowhere(
    /rejectUnauthorized|NODE_TLS_REJECT|checkServerIdentity|sslmode=(disable|no-verify)/,
    'rejectUnauthorized: false',
  );
});

test('no source uses another cipher than AES-256-GCM', () => {
  const pattern = /create(C|Dec)ipheriv\((?!CIPHER)|CIPHER = (?!'aes-256-gcm')|['"]aes-(?!256-gcm)/;
  expectNowhere(pattern, "createCipheriv('aes-256-cbc', key, iv)");
});

test('no source writes past the log and the terminal of a command', () => {
  const allowed = ['src/kit/log.ts', 'src/app/terminal-io.ts'];
  const programs = sources.map(({ file }) => file).filter((file) => file.includes('/samples/'));
  expectNowhere(/\bconsole\.\w+\(|process\.std(out|err)\.write/, 'console.log(person)', [...allowed, ...programs]);
});

test('no source makes clean text besides its maker, and nothing but the redaction asks the maker for it', () => {
  const cast = /\bas (?:unknown as )?CleanText\b|<CleanText>|:\s*\w+ is CleanText\b/;
  for (const planted of [
    'return text as CleanText;',
    'text as unknown as CleanText',
    'function is(it): it is CleanText',
  ])
    expectNowhere(cast, planted, ['src/privacy/clean-text.ts']);
  // A record of such texts is made in one place as well, from what the redaction gave for each of them.
  const cleaner = ['src/clients/clean/clean-fields.ts'];
  expectNowhere(
    /\bas (?:unknown as )?Clean(?:Part|Company|In|Value|BadRow|Summary)?\b|\bas Clean</,
    'return row as Clean<Row>;',
    cleaner,
  );
  const asked = ['src/privacy/clean-text.ts', 'src/privacy/redact.ts'];
  expectNowhere(/\bcleanedByRedact\b/, "import { cleanedByRedact } from '../privacy/clean-text.ts';", asked);
});
