import { expect, test } from 'vitest';
import { anyCard, cardFrom, grouped, luhnSum, notCard } from './card-values.ts';
import { chanceOf } from './chance.ts';
import { secretsOf } from './secrets-of.ts';

test('the same seed gives the same values, another one others', () => {
  expect(secretsOf('a', 40)).toEqual(secretsOf('a', 40));
  const values = [...secretsOf('a', 40), ...secretsOf('b', 40)].map((it) => it.value);
  expect(new Set(values).size).toBe(80);
});

test('twenty kinds come in turn, each with its value once in its words', () => {
  const made = secretsOf('kinds', 20);
  expect(new Set(made.map((it) => it.kind)).size).toBe(20);
  for (const { text, value } of made) expect(text.split(value)).toHaveLength(2);
  expect(Math.min(...made.map((it) => it.value.length))).toBeGreaterThanOrEqual(8);
});

test('a card passes the check of Luhn, what is not a card fails it', () => {
  expect(cardFrom('411111111111111')).toBe('4111111111111111');
  for (const seed of ['1', '2', '3', '4', '5', '6', '7', '8']) {
    expect(luhnSum(anyCard(chanceOf(seed))) % 10).toBe(0);
    expect(luhnSum(notCard(chanceOf(seed))) % 10).not.toBe(0);
  }
});

test('a card in groups has the groups of its issuer', () => {
  expect(grouped('4111111111111111', ' ')).toBe('4111 1111 1111 1111');
  expect(grouped('378282246310005', '-')).toBe('3782-822463-10005');
});
