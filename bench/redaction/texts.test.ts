import { describe, expect, test } from 'vitest';
import { luhnSum } from '../../src/testing/secrets/card-values.ts';
import { CLASSES, readMarks } from './marks.ts';
import { readTexts, type Sample, textsOf } from './read-texts.ts';

const texts = readTexts();
const harmless = texts.filter((it) => !it.marks.length);

describe('the texts', () => {
  test('are at least 1,500, of them 700 written alone and 600 in which nothing may be found', () => {
    expect(texts.length).toBeGreaterThanOrEqual(1500);
    expect(texts.filter((it) => !it.template).length).toBeGreaterThanOrEqual(700);
    expect(harmless.length).toBeGreaterThanOrEqual(600);
  });

  test.each(Object.values(CLASSES))('hold the class %s in at least 120, and in 40 of each half', (name) => {
    const having = texts.filter((it) => it.marks.some((mark) => mark.classes.includes(name)));
    expect(having.length).toBeGreaterThanOrEqual(120);
    for (const half of [true, false]) {
      expect(having.filter((it) => it.heldOut === half).length).toBeGreaterThanOrEqual(40);
    }
  });

  test('are about 40 % not English, and no language is rare', () => {
    const share = (...languages: string[]) =>
      texts.filter((it) => languages.includes(it.language)).length / texts.length;
    expect(share('tgl', 'ceb', 'mix')).toBeGreaterThan(0.36);
    for (const language of ['tgl', 'ceb', 'mix']) expect(share(language)).toBeGreaterThan(0.08);
  });

  test('stand there once', () => {
    expect(repeated(texts.map((it) => it.text))).toEqual([]);
  });

  test('differ in the value alone at most five times', () => {
    const bare = texts.map((it) => (it.marks.length ? withoutValues(it) : it.source));
    const often = repeated(bare).filter((text) => bare.filter((it) => it === text).length > 5);
    expect(often).toEqual([]);
  });

  test('keep no value of one in another in which nothing may be found', () => {
    const values = texts.flatMap((it) => it.marks.map((mark) => it.text.slice(mark.start, mark.end)));
    // Three digits of a security code stand everywhere.
    const long = values.filter((it) => it.length > 3);
    expect(long.filter((value) => harmless.some((it) => holdsWord(it.text, value)))).toEqual([]);
  });

  test('hold no id or account that is a card by its digits as well', () => {
    const others = texts.flatMap((it) =>
      it.marks
        .filter((mark) => ['government id', 'bank account', 'health'].includes(mark.classes[0]!))
        .map((mark) => it.text.slice(mark.start, mark.end).replace(/[ -]/g, '')),
    );
    expect(others.filter((it) => /^[2-6]\d{12,18}$/.test(it) && luhnSum(it) % 10 === 0)).toEqual([]);
  });

  test('hold no long number that is a card where nothing may be found', () => {
    const long = /(?<![\d-])[2-6]\d{3}(?:[ -]?\d){9,15}(?![\d-])/g;
    const numbers = harmless.flatMap((it) => it.text.match(long) ?? []).map((it) => it.replace(/\D/g, ''));
    // The number of a phone (IMEI) passes the check as well, and has 15 digits, as cards of American Express alone do.
    const cards = numbers.filter((it) => it.length !== 15 || /^3[47]/.test(it));
    expect(cards.filter((it) => luhnSum(it) % 10 === 0)).toEqual([]);
  });
});

describe('a mark', () => {
  test('gives the place of its value in the text without marks', () => {
    const { text, marks } = readMarks('my pw is ⟦password:hunter2⟧ po');
    expect(text).toBe('my pw is hunter2 po');
    expect(marks).toEqual([{ classes: ['password'], allowed: [], start: 9, end: 16, from: 9, to: 16 }]);
  });

  test('may be found as one of two classes, within an outer mark', () => {
    const { text, marks } = readMarks('use ⟪db://a:⟦key|password:b⟧@c⟫ or ⟦bank~contact:0917⟧');
    expect(text).toBe('use db://a:b@c or 0917');
    expect(marks[0]).toMatchObject({ classes: ['key or token', 'password'], start: 11, end: 12, from: 4, to: 14 });
    expect(marks[1]).toMatchObject({ classes: ['bank account'], allowed: ['contact data'], start: 18, end: 22 });
  });

  test.each(['⟦password:a', 'a⟧', '⟦password:⟧', '⟦a⟧', '⟪⟦password:a⟧', '⟦password:a⟦key:b⟧⟧', '⟦colour:red⟧'])(
    '%s is refused',
    (source) => {
      expect(() => readMarks(source)).toThrow();
    },
  );
});

test('a line without language and not set in is refused, an unknown slot as well', () => {
  expect(() => textsOf('a', 'english hello')).toThrow(/a\.txt: "english hello"/);
  expect(() => textsOf('a', 'eng ‹nothing›')).toThrow(/‹nothing›/);
});

test('copies of a template are on the same side and differ', () => {
  const copies = textsOf('a', 'mix*4 pw ko ⟦password:‹pw›⟧\n    po');
  expect(new Set(copies.map((it) => it.text)).size).toBe(4);
  expect(new Set(copies.map((it) => `${it.id} ${it.heldOut}`)).size).toBe(1);
  expect(copies[0]!.text).toMatch(/^pw ko \S+\npo$/);
});

function withoutValues({ text, marks }: Sample): string {
  const pieces = [...marks, { start: text.length, end: text.length }].map(({ start }, index) =>
    text.slice(marks[index - 1]?.end ?? 0, start),
  );
  return pieces.join('…');
}

function repeated(list: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(list.filter((it) => seen.size === seen.add(it).size))];
}

function holdsWord(text: string, value: string): boolean {
  const isWord = (at: number) => /\w/.test(text.charAt(at));
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    if (!isWord(at - 1) && !isWord(at + value.length)) return true;
  }
  return false;
}
