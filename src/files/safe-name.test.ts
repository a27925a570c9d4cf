import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileFiles, textsOf } from '../testing/hostile-files.ts';
import { safeName } from './safe-name.ts';

describe('a name that is fine stays', () => {
  test.each(['report.pdf', 'Payslip Ñandú – 2026.xlsx', '給与.csv', 'photo 😀.png', 'a.tar.gz', 'README', 'x.-y'])(
    '%s',
    (name) => {
      expect(safeName(name)).toBe(name);
    },
  );
});

describe('a hostile name becomes a harmless one', () => {
  const names: [given: string, kept: string][] = [
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\win.ini', 'win.ini'],
    ['C:\\fakepath\\photo.png', 'photo.png'],
    ['/etc/shadow/', 'shadow'],
    ['..', 'file'],
    ['...;/', ';'],
    ['', 'file'],
    ['   ', 'file'],
    ['/', 'file'],
    ['.htaccess', 'htaccess'],
    ['...hidden.txt', 'hidden.txt'],
    ['report.pdf.', 'report.pdf'],
    ['report.pdf . .', 'report.pdf'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['\u2066a\u2069\u200bb\ufeff.txt', 'ab.txt'],
    ['a\0.png', 'a.png'],
    ['a\r\nContent-Type: text/html.txt', 'html.txt'],
    ['a\tb.txt', 'ab.txt'],
    ['e\u0301.txt', '\u00e9.txt'],
    ['e\u200b\u0301.txt', '\u00e9.txt'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['com1.log', '_com1.log'],
    ['LPT\u00b9', '_LPT\u00b9'],
    ['aux .h', '_aux .h'],
    ['console.log', 'console.log'],
    ['file.txt:stream', 'file.txt_stream'],
    ['a<b>|c?*".html', 'a_b__c___.html'],
    ['\ud800.txt', 'txt'],
    ['..\u200b/..\u200b/x', 'x'],
    ['.\u200b./x', 'x'],
  ];
  test.each(names)('%j', (given, kept) => {
    expect(safeName(given)).toBe(kept);
  });
});

test('a long name keeps its extension', () => {
  expect(safeName(`${'a'.repeat(300)}.pdf`)).toBe(`${'a'.repeat(116)}.pdf`);
  expect(safeName(`${'😀'.repeat(100)}.png`)).toMatch(/^(😀)+\.png$/u);
  expect(safeName('x'.repeat(300))).toHaveLength(120);
  expect(safeName(`a.${'b'.repeat(300)}`)).toHaveLength(120);
});

const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        '..',
        '/',
        '\\',
        '.',
        ' ',
        'con',
        'nul',
        ':',
        '\0',
        '\u202e',
        '\u200b',
        'a',
        '😀',
        'é',
        '\u0301',
        '.txt',
      ),
      {
        maxLength: 60,
      },
    )
    .map((parts) => parts.join('')),
);

test('whatever comes, the name is short, seen, no path, no device, not hidden, not empty, and stays the same when made safe again', () => {
  fc.assert(fc.property(anyName, expectSafe), { numRuns: 2000 });
});

test.each(hostileFiles().map((it) => [it.name, it] as const))('whatever others made to break names: %s', (_, file) => {
  for (const text of textsOf(file)) expectSafe(text);
});

function expectSafe(given: string): void {
  const name = safeName(given);
  expect(name.length).toBeGreaterThan(0);
  expect(name.length).toBeLessThanOrEqual(120);
  expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}\p{Cs}]|^[. ]|[. ]$/u);
  expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
  expect(name.isWellFormed()).toBe(true);
  expect(name.normalize('NFC')).toBe(name);
  expect(safeName(name)).toBe(name);
}
