import { describe, expect, test } from 'vitest';
import { indexUnits, search, searchUnits } from '../../documents/search.ts';
import { shipped } from '../../testing/shipped.ts';
import { en } from '../strings/en.ts';
import { type Entry, entriesFor, ticketEntry } from './entries.ts';

const index = indexUnits(searchUnits([...shipped.set.documents.values()]));
const client = { search: (query: string) => search(index, query, { limit: 12 }) };
const actions = [
  { id: 'home', label: 'Go to home', href: '/' },
  { id: 'dark', label: 'Colours: dark', run: () => {} },
];
const help = en.web.rulesHelp.places.map(({ hash, label, asked }) => ({
  id: hash,
  label,
  asked,
  href: `/help/rules${hash}`,
}));
const recent = [{ href: '/documents/KB-155#E5', cite: 'KB-155 E5', title: 'SEV1' }];
const entries = (typed: string) => entriesFor(typed, client, [...actions, ...help], recent);
const first = (typed: string) => entries(typed)[0] as Extract<Entry, { kind: 'place' }>;

describe('the palette', () => {
  test('begins with what was opened last, then what can be done', () => {
    expect(entries('').map((it) => it.kind)).toEqual(['recent', 'action', 'action']);
  });

  test.each([
    ['KB-155 E5', 'KB-155 E5', '/documents/KB-155#E5'],
    ['kb155 e5', 'KB-155 E5', '/documents/KB-155#E5'],
    ['2041', 'LT-2041', '/codes/LT-2041'],
    ['lt 2041', 'LT-2041', '/codes/LT-2041'],
    ['KB-310', 'KB-310', '/documents/KB-310'],
  ])('%s finds %s first and leads there', (typed, cite, href) => {
    expect(first(typed).place).toMatchObject({ cite, href });
  });

  test('a code that is not listed leads to what to do about that', () => {
    expect(entries('9999')[0]).toMatchObject({ kind: 'unknown code', href: '/codes/LT-9999' });
  });

  test('actions are found by the beginnings of their words', () => {
    expect(entries('dark').at(-1)).toMatchObject({ kind: 'action', action: { id: 'dark' } });
    expect(entries('go hom').at(-1)).toMatchObject({ kind: 'action', action: { id: 'home' } });
  });

  test.each([
    ['how do I write a rule', '/help/rules'],
    ['FEEL', '/help/rules#phrases'],
    ['phrases', '/help/rules#phrases'],
    ['change a cell', '/help/rules'],
  ])('%s finds the help about rules first', (typed, href) => {
    expect(entries(typed)[0]).toMatchObject({ kind: 'action', action: { href } });
  });

  test.each(['password', 'how do I escalate', 'change password', 'KB-155 E5', 'mail'])(
    '%s is no matter of the help',
    (typed) => {
      expect(entries(typed)[0]?.kind).toBe('place');
    },
  );

  test('marks the words that matched, in the title without the clause too', () => {
    const marked = entries('ransomware').flatMap((it) =>
      it.kind === 'place'
        ? [
            ...it.place.marks.map(({ start, end }) => it.place.title.slice(start, end)),
            ...it.marks.map(({ start, end }) => it.sentence.slice(start, end)),
          ]
        : [],
    );
    expect(marked.length).toBeGreaterThan(3);
    for (const it of marked) expect(it.toLowerCase()).toMatch(/^ransom|^encrypt|^lock|^file|^pay/);
  });

  test('waits for the index and says so by having nothing', () => {
    expect(entriesFor('ransomware', undefined, actions, recent)).toEqual([]);
  });

  test('each entry is there once', () => {
    for (const typed of ['escalate', 'password', 'LT-2041 report']) {
      const ids = entries(typed).map((it) => it.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

test.each(['INC-000123', 'inc 123', '123'])('a ticket is opened by its number: %s', (typed) => {
  expect(ticketEntry(typed)).toMatchObject({ href: '/tickets/INC-000123', number: 'INC-000123' });
});

test('words are no number of a ticket', () => {
  expect(ticketEntry('incident 12 of them')).toBeUndefined();
});
