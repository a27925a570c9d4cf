import { describe, expect, test } from 'vitest';
import { checkPassword } from './password-rules.ts';

const ana = ['Ana Reyes', 'ana.reyes@leantech.example'];
const refusal = (password: string) => {
  try {
    checkPassword(password, ana);
    return undefined;
  } catch (error) {
    return error as { code: string; message: string };
  }
};

describe('a password is refused', () => {
  test.each([
    ['too short', 'kapre-lampa', /at least 12 characters; this one has 11/],
    ['too long', 'ab1 '.repeat(33), /at most 128/],
    ['tried first by everybody', 'qwertyuiop123', /tried first/],
    ['a common one with digits and signs around it', '!!!superman2026!!!', /tried first/],
    ['one character over and over', 'aaaaaaaaaaaaaaaa', /over and over/],
    ['made of the name', 'Ana.Reyes.2026!', /your name/],
    ['made of the company', 'LeanTechSupport99', /your name/],
  ])('%s', (_, password, words) => {
    expect(refusal(password)).toMatchObject({ code: 'password/weak', message: expect.stringMatching(words) });
  });

  test('and never told back', () => {
    expect(JSON.stringify(refusal('qwertyuiop123'))).not.toContain('qwertyuiop123');
  });
});

test.each([
  'rivet-lantern-mango-42',
  'mahaba pero madaling tandaan',
  'ñandú über größe 12',
  'xxxxxxkl9 Qw!zP$ 7m',
  'correct horse battery staple',
])('"%s" is taken: length is what counts', (password) => {
  expect(refusal(password)).toBeUndefined();
});
