import { describe, expect, it } from 'vitest';
import { smallPolicy } from '../testing/small-table.ts';
import { rulesHelp } from './help.ts';
import { phrases } from './phrase-list.ts';
import { formatTest, readTest } from './phrases.ts';

describe('the list of phrases', () => {
  it('says in words what it says in FEEL', () => {
    for (const { example } of phrases)
      expect(readTest(example.words, example.domain), example.words).toEqual(readTest(example.feel, example.domain));
  });

  it('holds each phrase as the hub itself writes it', () => {
    for (const { example } of phrases) {
      const read = readTest(example.words, example.domain);
      expect('test' in read && formatTest(read.test, example.domain)).toBe(example.words);
    }
  });
});

describe('the help about rules', () => {
  it('tells of each column what a cell may say and what a dash means', () => {
    const { schema } = smallPolicy({ inputs: { Steps: { kind: 'number', notKnown: true } }, rows: [['any']] });
    const [table] = rulesHelp({ schemas: [schema], facts: [] }).tables;
    expect(table).toMatchObject({ name: 'small', reads: 'Exactly one row fits each case.' });
    expect(table?.columns).toEqual([
      {
        heading: 'Steps',
        about: 'Steps',
        cell: 'A phrase about a whole number; it can be not known.',
        dash: 'any',
        absentOk: false,
      },
      { heading: 'Answer', about: 'What follows.', cell: 'Text.', dash: 'not allowed', absentOk: false },
    ]);
  });
});
