import { expect, test } from 'vitest';
import { en } from '../strings/en.ts';
import { helpFor } from './help-for.ts';

const { places } = en.web.rulesHelp;
const hashes = (text: string) => helpFor(text, places).map((it) => it.hash);

test.each([
  ['phrases', '#phrases'],
  ['  FEEL ', '#phrases'],
  ['how do I write a rule', ''],
])('"%s" asks for the help %s', (text, hash) => {
  expect(hashes(text)).toContain(hash);
});

test.each(['', 'fee', 'ransomware', 'KB-155 E5', 'phrases of a ransom note'])('"%s" asks for none', (text) => {
  expect(hashes(text)).toEqual([]);
});

test('there are never more than two, and what has no words of its own is no help', () => {
  expect(helpFor('help', places)).toHaveLength(2);
  expect(helpFor('keys', [{ label: 'Keys' }])).toEqual([]);
});
