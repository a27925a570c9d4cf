import { describe, expect, test } from 'vitest';
import { delimiterOf, recordsIn } from './records.ts';

const bytes = (text: string, size = 7) => {
  const all = new TextEncoder().encode(text);
  return Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));
};
async function read(text: string) {
  const chunks = bytes(text);
  const records = recordsIn(chunks, { encoding: 'utf-8', delimiter: delimiterOf(chunks, 'utf-8') });
  return (await Array.fromAsync(records)).map(({ line, cells }) => [line, ...cells]);
}

describe('a file is read alike', () => {
  test.each([
    ['with commas and line feeds', 'a,b\n1,2\n3,4\n'],
    ['with CRLF, and no line break at its end', 'a,b\r\n1,2\r\n3,4'],
    ['with semicolons', 'a;b\n1;2\n3;4\n'],
    ['with tabs', 'a\tb\r\n1\t2\r\n3\t4\r\n'],
    ['with the line breaks of old Macs', 'a,b\r1,2\r3,4\r'],
    ['with a byte order mark and everything quoted', '\uFEFF"a","b"\n"1","2"\n"3","4"\n'],
  ])('%s', async (_, text) => {
    expect(await read(text)).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
      [3, '3', '4'],
    ]);
  });
});

test('lines are counted as an editor shows them, over quoted line breaks and empty rows', async () => {
  expect(await read('a,b\r\n1,"x\r\ny\r\nz"\r\n\r\n,\r\n2,"say ""hi"""\r\n3,5" disk')).toEqual([
    [1, 'a', 'b'],
    [2, '1', 'x\r\ny\r\nz'],
    [7, '2', 'say "hi"'],
    [8, '3', '5" disk'],
  ]);
});

test('a comma in a quoted heading decides nothing', async () => {
  expect(await read('"a, really, this one";b\n1;2')).toHaveLength(2);
});

test('a quotation mark that is left open is told with where it begins', async () => {
  await expect(read('a,b\n1,2\n3,"4\n5,6\n')).rejects.toMatchObject({
    code: 'clients/import-unreadable',
    message: 'A quoted cell that begins in or after line 3 never ends.',
  });
});
