import { expect, test } from 'vitest';
import { sourceOf } from '../testing/small-documents.ts';
import { layOver } from './lay-over.ts';
import { textHash } from './set-hash.ts';

const text = (id: string, said: string) => {
  const source = sourceOf(id, said);
  return { id, source, hash: textHash(source) };
};
const file = (name: string, id: string, said: string) => ({ file: `draft/${name}`, source: sourceOf(id, said) });
const base = [text('KB-1', 'One.'), text('KB-2', 'Two.'), text('HOME', 'Home.')];
const said = (folders: ReturnType<typeof file>[][], withdraw: string[] = []) =>
  layOver(base, { folders, withdraw }).map((it) => `${it.id} ${it.file} ${/\n\n(.*)\n$/.exec(it.source)?.[1]}`);

test('a folder replaces and adds by id, not by the name of the file, and the rest is carried over', () => {
  expect(said([[file('anything.md', 'KB-2', 'Two, new.'), file('KB-3.md', 'KB-3', 'Three.')]])).toEqual([
    'KB-1 KB-1.md One.',
    'KB-2 draft/anything.md Two, new.',
    'HOME home.md Home.',
    'KB-3 draft/KB-3.md Three.',
  ]);
});

test('a later folder lies over an earlier one', () => {
  expect(said([[file('KB-1.md', 'KB-1', 'A.')], [file('KB-1.md', 'KB-1', 'B.')]])[0]).toBe('KB-1 draft/KB-1.md B.');
});

test('two documents of one id in one folder both stay, so that the compiler points at them', () => {
  expect(said([[file('a.md', 'KB-1', 'A.'), file('b.md', 'KB-1', 'B.')]]).slice(0, 2)).toEqual([
    'KB-1 draft/a.md A.',
    'KB-1 draft/b.md B.',
  ]);
});

test('a file whose front matter cannot be read stands for the id that its name promises', () => {
  const draft = layOver(base, { folders: [[{ file: 'draft/KB-1.md', source: 'no front matter' }]], withdraw: [] });
  expect(draft.map((it) => [it.id, it.source.length < 20])).toEqual([
    ['KB-1', true],
    ['KB-2', false],
    ['HOME', false],
  ]);
});

test('what is withdrawn goes; withdrawing what is not there, or what is brought, is refused', () => {
  expect(said([], ['KB-2'])).toEqual(['KB-1 KB-1.md One.', 'HOME home.md Home.']);
  expect(() => said([], ['KB-9'])).toThrow('There is no document KB-9 to withdraw.');
  expect(() => said([[file('KB-2.md', 'KB-2', 'New.')]], ['KB-2'])).toThrow('published and withdrawn at once');
});
