import { describe, expect, test } from 'vitest';
import { phraseFinder, spokenWords } from './find-phrases.ts';

const finder = phraseFinder(['files are encrypted', 'na-hack kami', "can see another company's data", 'real engineer']);
const find = (text: string) => finder(spokenWords(text));

describe('a phrase is found', () => {
  test.each([
    ['as it stands', 'All files are encrypted today', 'files are encrypted'],
    ['in capitals', 'FILES ARE ENCRYPTED', 'files are encrypted'],
    ['over a line break and odd spaces', 'our files\n  are\u00a0encrypted', 'files are encrypted'],
    ['next to quotes, commas and brackets', '(they say “files, are encrypted”)', 'files are encrypted'],
    ['at the end of a sentence', 'I think the files are encrypted. Help', 'files are encrypted'],
    ['without its hyphen', 'Na hack kami kagabi', 'na-hack kami'],
    ['with another apostrophe, or none', 'I can see another company’s data', "can see another company's data"],
    ['with marks that nobody sees', 'files a\u200bre encry\u00adpted', 'files are encrypted'],
    ['in wide letters', 'ｆｉｌｅｓ are encrypted', 'files are encrypted'],
  ])('%s', (_, text, phrase) => {
    expect(find(text)).toEqual([phrase]);
  });

  test('beside others, in the order of the list', () => {
    expect(find('Na-hack kami, our files are encrypted')).toEqual(['files are encrypted', 'na-hack kami']);
  });
});

describe('a phrase is not found', () => {
  test.each([
    ['in a part of a word', 'our profiles are encrypted'],
    ['where a word stands between', 'files are not encrypted'],
    ['over two sentences', 'Here are the files. Are encrypted ones next?'],
    ['over two paragraphs', 'the files\n\nare encrypted'],
    ['where only one of its words stands', 'encrypted'],
  ])('%s', (_, text) => {
    expect(find(text)).toEqual([]);
  });

  test('where it has no word at all', () => {
    expect(phraseFinder(['...', ''])(spokenWords('... anything'))).toEqual([]);
  });
});

test.each([
  ['dots', '.'],
  ['line breaks', '\n'],
  ['spaces and line breaks', ' \n'],
  ['apostrophes', "'"],
  ['words', 'files are '],
])('a long run of %s takes time in proportion', (_, piece) => {
  const started = process.cpuUsage();
  find(`${piece.repeat(200_000)}x`);
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1_000).toBeLessThan(1_500);
});
