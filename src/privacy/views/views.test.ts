import { describe, expect, test } from 'vitest';
import { rawView } from './stitch.ts';
import { readings } from './views.ts';

const VALUE = 'SECRET123';

/** What of the raw text the value covers, in each reading that shows it. */
function covered(raw: string, value = VALUE): string[] {
  return readings(rawView(raw)).flatMap((view) => {
    const start = view.text.indexOf(value);
    if (start < 0 || !view.counts(start, start + value.length)) return [];
    const span = view.toRaw({ start, end: start + value.length });
    return span ? [raw.slice(span.start, span.end)] : [];
  });
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('a value is seen, and its place in the raw text known, where it is', () => {
  test.each([
    ['plain', 'my SECRET123 here', 'SECRET123'],
    ['parted by zero-width spaces', 'my SEC\u200bRET\u2060123 here', 'SEC\u200bRET\u2060123'],
    ['parted by a soft hyphen', 'SECRET\u00ad123.', 'SECRET\u00ad123'],
    ['behind a byte-order mark', '\ufeffSECRET123', 'SECRET123'],
    ['followed by a variation selector inside', 'SECRET1\ufe0f23', 'SECRET1\ufe0f23'],
    ['wide', 'my ＳＥＣＲＥＴ１２３.', 'ＳＥＣＲＥＴ１２３'],
    ['mathematical', 'my 𝐒𝐄𝐂𝐑𝐄𝐓𝟏𝟐𝟑.', '𝐒𝐄𝐂𝐑𝐄𝐓𝟏𝟐𝟑'],
    ['ringed', 'my SECRET①②③.', 'SECRET①②③'],
    ['parted by tags', '<p>my SEC<b>RET</b>123</p>', 'SEC<b>RET</b>123'],
    ['parted by a comment of HTML', 'SEC<!-- x -->RET123', 'SEC<!-- x -->RET123'],
    ['in entities', 'SEC&#82;&#x45;T123', 'SEC&#82;&#x45;T123'],
    ['parted by an entity that nobody sees', 'SEC&shy;RET&#8203;123', 'SEC&shy;RET&#8203;123'],
    ['in an attribute', '<a href="https://x.example/?p=SECRET123">here</a>', 'SECRET123'],
    ['in a comment of HTML', '<!-- SECRET123 -->', 'SECRET123'],
    ['in a quoted line', '> > my SECRET123', 'SECRET123'],
    ['over a soft break of quoted-printable', 'my SECR=\nET123 here', 'SECR=\nET123'],
    ['over a soft break with a carriage return', 'my SECR=\r\nET123 here', 'SECR=\r\nET123'],
  ])('%s', (_, raw, expected) => {
    expect(covered(raw)).toEqual([expected]);
  });

  test('in base64, where it stands for all of the part', () => {
    const part = base64('my SECRET123 here, and more');
    expect(covered(`see ${part} there`)).toEqual([part]);
  });

  test('in base64 without padding, for addresses', () => {
    const part = Buffer.from('~~~ SECRET123 ???').toString('base64url');
    expect(covered(`?x=${part}`)).toEqual([part]);
  });

  test('in base64 over several lines, as mail has it', () => {
    const lines = base64(`${'words and '.repeat(12)}SECRET123`).match(/.{1,76}/g)!;
    expect(covered(`\n${lines.join('\r\n')}\n`)).toEqual([lines.join('\r\n')]);
  });

  test('a card number over two lines, with the mark of the quotation between them', () => {
    const raw = '> 4111 1111\n> 1111 1111';
    expect(covered(raw, '4111 1111 1111 1111')).toEqual(['4111 1111\n> 1111 1111']);
  });

  test('a key over two full lines', () => {
    const [first, second] = ['k'.repeat(40), 'j'.repeat(20)];
    const raw = `The key of the server is: ${first}\n${second}`;
    expect(covered(raw, first + second)).toEqual([`${first}\n${second}`]);
  });
});

describe('nothing is made that is not there', () => {
  test.each([
    ['two lines that ended where their writer ended them', 'my SECRET\n123 here'],
    ['two paragraphs of HTML', '<p>SECRET</p><p>123</p>'],
    ['two cells of a table', '<td>SECRET</td><td>123</td>'],
    ['base64 within base64', Buffer.from(base64('my SECRET123 and so on')).toString('base64')],
    ['bytes that are no text', Buffer.from([0, 1, 2, 255, 254, 83, 69, 67, 82, 69, 84, 49, 50, 51]).toString('base64')],
    ['the end of one attribute and the beginning of another', '<a href="SECRET"><a href="123">'],
  ])('%s', (_, raw) => {
    expect(covered(raw)).toEqual([]);
  });

  test('a word in angle brackets that is no element stays', () => {
    expect(covered('my <SECRET123>')).toEqual(['SECRET123']);
    expect(covered('SEC<secret>RET123')).toEqual([]);
  });

  test('a setting in the next line is not joined to one that ends in =', () => {
    expect(readings(rawView('A_KEY=abcd=\nDEBUG=true')).map((it) => it.text)).toEqual(['A_KEY=abcd=\nDEBUG=true']);
  });
});

describe('hostile texts are read in linear time', () => {
  test.each(hostile())('runs of %j', (part) => {
    const [once, fourfold] = [75_000, 300_000].map((length) => part.repeat(Math.ceil(length / part.length)));
    const times = Array.from({ length: 7 }, () => [timeOf(once!), timeOf(fourfold!)] as const);
    const [short, long] = [Math.min(...times.map((it) => it[0])), Math.min(...times.map((it) => it[1]))];
    // Less than 2.6 at each doubling, measured over two, since small times are noise.
    expect(long / Math.max(short, 5)).toBeLessThan(2.6 ** 2);
  });
});

function timeOf(text: string): number {
  const start = performance.now();
  readings(rawView(text));
  return performance.now() - start;
}

function hostile(): string[] {
  return [
    'a',
    ' ',
    '1',
    '=',
    '=\n',
    '>',
    '> ',
    '\n> ',
    '<',
    '<b',
    '<b ',
    '<b>',
    '<!--',
    '&',
    '&#',
    '&#1',
    '&a',
    '\u200b',
    '\u200ba',
    '１',
    '𝟏',
    '1\n1',
    '1\n',
    '\r\n',
    'QUFB',
    'QUFB\n',
    `${'QUFB'.repeat(19)}\n`,
    'A=',
    '[',
    ' · ',
  ];
}
