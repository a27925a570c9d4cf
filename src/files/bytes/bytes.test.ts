import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GIF, PNG, zipOf } from '../samples/some-files.ts';
import { contradicted } from './contradicted.ts';
import { decode, encode } from './encoding.ts';
import { readAsText } from './read-as-text.ts';
import { sniff } from './sniff.ts';

const bytesOf = (text: string) => Buffer.from(text);
const typeOf = async (bytes: Uint8Array) => (await sniff(bytes, readAsText(bytes))).type;
const wide = (text: string) => Buffer.from(text, 'utf16le');

describe('the type of a file is what its content is', () => {
  const files: [what: string, bytes: Uint8Array, type: string][] = [
    ['a picture', PNG, 'image/png'],
    [
      'a GIF with a web page in its comment',
      Buffer.concat([GIF, bytesOf('<html><script>alert(1)</script>')]),
      'image/gif',
    ],
    ['letters that only begin like a GIF', bytesOf('GIF89a=1;/*<html>*/alert(1)'), 'text/plain'],
    [
      'a drawing with a script',
      bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
      'image/svg+xml',
    ],
    [
      'a drawing behind a declaration, a comment and a DTD',
      bytesOf('\ufeff<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg>'),
      'image/svg+xml',
    ],
    ['a web page', bytesOf('\n <!DOCTYPE html><p>'), 'text/html'],
    ['a web page that begins with a script', bytesOf('<script>alert(1)</script>'), 'text/html'],
    ['a web page in UTF-16', wide('\ufeff<html><body>'), 'text/html'],
    ['a web page with control characters', bytesOf('<html>\u0001\u0002<body>'), 'text/html'],
    ['other XML', bytesOf('<?xml version="1.0"?><note/>'), 'application/xml'],
    ['an archive', zipOf('a.txt', 'hello'), 'application/zip'],
    ['text', bytesOf('Good morning po,\r\nñ\t😀\n'), 'text/plain'],
    ['text in UTF-16', wide('\ufeffGood morning'), 'text/plain'],
    ['a letter of PDF in letters alone', bytesOf('%PDF-1.4\n1 0 obj\n'), 'application/pdf'],
    ['text with colours of a terminal', bytesOf('\u001b[31mfailed\u001b[0m\n'), 'application/octet-stream'],
    ['text that is no Unicode', Buffer.from('Pe\u00f1a', 'latin1'), 'application/octet-stream'],
    ['nothing', Buffer.alloc(0), 'text/plain'],
    ['noise', Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 7919) % 251)), 'application/octet-stream'],
  ];
  test.each(files)('%s', async (_, bytes, type) => {
    expect(await typeOf(bytes)).toBe(type);
  });

  test('an archive that would unpack to very much is not unpacked for it', async () => {
    const bomb = zipOf('[Content_Types].xml', Buffer.alloc(60_000_000));
    const before = performance.now();
    expect(await typeOf(bomb)).toMatch(/zip|octet-stream/);
    expect(performance.now() - before).toBeLessThan(2000);
    expect(deflateRawSync(Buffer.alloc(60_000_000)).length).toBeLessThan(65_536);
  });

  test('whatever bytes come, they get a type', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await typeOf(bytes)).toMatch(/^[a-z]+\/[\w.+-]+$/);
      }),
    );
  });
});

describe('what could hold a password in letters is read as text', () => {
  const secret = 'password: Manila2024!';
  const texts: [what: string, bytes: Uint8Array][] = [
    ['in UTF-8', bytesOf(`\ufeff${secret} ñ`)],
    ['in UTF-16 with a mark', wide(`\ufeff${secret}`)],
    ['in UTF-16 without a mark', wide(secret.repeat(3))],
    ['in UTF-16 the other way round', wide(`\ufeff${secret}`).swap16()],
    ['in UTF-16 the other way round, without a mark', wide(secret.repeat(3)).swap16()],
    [
      'in UTF-16 with half a letter in it, and at its end',
      Buffer.concat([wide(`\ufeff${secret}\ud800`), bytesOf('x')]),
    ],
    ['in an old code page', Buffer.concat([bytesOf(secret), Buffer.from([0xf1, 0x93, 0x81])])],
    ['with colours of a terminal', bytesOf(`\u001b[1m${secret}\u001b[0m`.repeat(20))],
    ['with a few stray bytes', bytesOf(`\0\u0001${secret}\0\0`)],
    ['behind the first letters of a picture', bytesOf(`GIF89a ${secret}`)],
  ];
  test.each(texts)('%s', (_, bytes) => {
    expect(readAsText(bytes)?.text).toContain(secret);
  });

  const packed = deflateRawSync(bytesOf(Array.from({ length: 3000 }, (_, at) => `${at * 7919}`).join()));
  test.each([
    ['a picture', PNG],
    ['an archive', zipOf('a', 'hello '.repeat(50))],
    ['noise that begins like UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), packed])],
    ['a picture that is all white', Buffer.concat([bytesOf('BM'), Buffer.alloc(52), Buffer.alloc(9000, 255)])],
    ['noise', packed],
  ])('%s is none', (_, bytes) => {
    expect(readAsText(bytes)).toBeUndefined();
  });
});

test('text that was read goes back to the very bytes it came from, in each encoding', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
        expect(decode(encode(text, encoding), encoding)).toBe(text);
      }
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(encode(decode(bytes, 'windows-1252')!, 'windows-1252')).toEqual(Buffer.from(bytes));
    }),
  );
});

test('a letter that the old code page lacks makes UTF-8 of the whole', () => {
  expect(encode('ñ給', 'windows-1252')).toEqual(Buffer.from('ñ給'));
});

describe('a name or a declared type that the content contradicts is told', () => {
  const cases: [what: string, bytes: Uint8Array, name: string, declared: string | undefined, told: string[]][] = [
    ['a web page named as a picture', bytesOf('<html><body>'), 'a.png', 'image/png', ['.png', 'image/png']],
    ['an archive named as text', zipOf('a', 'b'), 'a.txt', 'text/plain', ['.txt', 'text/plain']],
    ['a web page named as text', bytesOf('<html><body>'), 'a.txt', 'text/html', ['.txt']],
    ['a picture of another kind', PNG, 'a.JPG', 'image/jpeg; q=1', ['.jpg', 'image/jpeg; q=1']],
    ['text named as a PDF', bytesOf('hello'), 'a.pdf', 'application/octet-stream', ['.pdf']],
    ['nothing known, named as a PDF', Buffer.alloc(50), 'a.pdf', undefined, ['.pdf']],
    ['an archive that may be an office file', zipOf('a', 'b'), 'a.docx', 'application/x-zip-compressed', []],
    ['text by any other name', bytesOf('hello'), 'notes.md', 'text/markdown', []],
    ['a list', bytesOf('a,b'), 'a.csv', 'application/vnd.ms-unheard-of', []],
    ['a log with colours', bytesOf('\u001b[31mred'), 'a.log', 'text/plain', []],
    ['a name without an extension', PNG, 'picture', undefined, []],
  ];
  test.each(cases)('%s', async (_, bytes, name, declared, told) => {
    expect(contradicted(await sniff(bytes, readAsText(bytes)), { name, declared })).toEqual(told);
  });
});
